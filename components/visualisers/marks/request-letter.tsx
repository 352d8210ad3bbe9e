/** A request's letter in its own colour, the same wherever the request appears. The letter is what tells; the colour helps the eye. */
import { classNames } from "#components/ui/class-names";
import { requestLetter } from "#view-models/words/request-letter";

const COLOURS = [
  "bg-accent text-page",
  "bg-evicted text-page",
  "bg-miss text-page",
  "bg-set text-page",
  "bg-refused text-page",
  "bg-culled text-page",
  "bg-hit text-page",
  "bg-sleep text-page",
] as const;

const colourOfRequest = (task: number): string => COLOURS[task % COLOURS.length] as string;

export function RequestLetter({ task, faint = false }: { task: number; faint?: boolean }) {
  return (
    <span
      className={classNames(
        "has-ground inline-flex h-5 min-w-5 shrink-0 items-center justify-center rounded-full px-1 font-bold text-[0.6875rem] leading-none",
        faint ? "bg-sunken text-ink-soft" : colourOfRequest(task),
      )}
    >
      {requestLetter(task)}
    </span>
  );
}
