/** What came of an answer, where the eye is: over the options. Green or red, with a glyph and in words. */
import { classNames } from "#components/ui/class-names";

interface VerdictProps {
  right: boolean;
  text: string;
}

export function Verdict({ right, text }: VerdictProps) {
  return (
    <p
      className={classNames(
        "has-ground mb-3 flex gap-2 rounded-md px-3.5 py-2.5 font-semibold text-sm",
        right ? "bg-hit-soft text-hit" : "bg-deleted-soft text-deleted",
      )}
    >
      <span aria-hidden="true">{right ? "✓" : "✗"}</span>
      {text}
    </p>
  );
}
