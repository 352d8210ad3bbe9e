/** One request before its next step: what it would do, why it waits, or how it ended; and the button that lets it go. */
import { Button } from "#components/ui/button";
import { classNames } from "#components/ui/class-names";
import { RequestLetter } from "#components/visualisers/marks/request-letter";
import type { TaskView } from "#runtime/protocol";
import { callText } from "#simulation/call-arguments";
import { endingText } from "#simulation/task";
import { letterOf } from "#simulation/words";
import { type Naming, nextStepWords } from "#view-models/trace/step-parts";
import { duration } from "#view-models/words/duration";

interface RequestCardProps {
  view: TaskView;
  naming: Naming;
  nowMs: number;
  onStep: () => void;
}

export function RequestCard({ view, naming, nowMs, onStep }: RequestCardProps) {
  const { task, call, state } = view;
  const letter = letterOf(task);
  return (
    <li
      className={classNames(
        "grid grid-cols-[auto_1fr_auto] content-start items-center gap-x-3 gap-y-1 rounded-md border px-3 py-2.5",
        state.kind === "ready" ? "border-line-strong" : "border-line bg-sunken/50",
      )}
    >
      <RequestLetter task={task} faint={state.kind === "ended"} />
      <code className="min-h-9 truncate content-center text-ink-soft text-xs">{callText(call)}</code>
      <div className="col-span-full row-start-2 min-w-0 text-sm">
        {state.kind === "ready" && (
          <span>
            next: <code className="break-words font-semibold">{nextStepWords(state.next, naming)}</code>
            {state.line !== null && <span className="text-ink-faint text-xs"> line {state.line}</span>}
          </span>
        )}
        {state.kind === "blocked" && <span className="text-blocked">blocked: {state.reason}</span>}
        {state.kind === "ended" && (
          <span>
            {state.ending.kind === "returned" ? "returned " : "ended: "}
            <code
              className={classNames("break-words font-semibold", state.ending.kind !== "returned" && "text-deleted")}
            >
              {endingText(state.ending)}
            </code>
          </span>
        )}
      </div>
      {state.kind !== "ended" && !(state.kind === "blocked" && state.untilMs === null) && (
        <Button
          size="sm"
          variant={state.kind === "ready" ? "primary" : "secondary"}
          className="col-start-3 row-start-1"
          onClick={onStep}
        >
          Step {letter}
          {state.kind === "blocked" && state.untilMs !== null && state.untilMs > nowMs && (
            <span className="font-normal text-ink-soft">after {duration(state.untilMs - nowMs)}</span>
          )}
        </Button>
      )}
    </li>
  );
}
