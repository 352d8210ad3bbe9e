/** Two programs line by line. Signs and words tell the sides apart, colour only helps. */
import { classNames } from "#components/ui/class-names";
import { type DiffLine, lineDiff } from "#view-models/lesson/line-diff";

const SIDES = {
  same: { sign: " ", ground: "text-ink-soft", word: "" },
  removed: { sign: "−", ground: "bg-deleted-soft text-deleted", word: "only in " },
  added: { sign: "+", ground: "bg-hit-soft text-hit", word: "only in " },
} as const satisfies Record<DiffLine["kind"], { sign: string; ground: string; word: string }>;

interface DiffViewProps {
  before: string;
  after: string;
  beforeName: string;
  afterName: string;
}

export function DiffView({ before, after, beforeName, afterName }: DiffViewProps) {
  const lines = lineDiff(before, after);
  return (
    <figure>
      <figcaption className="flex gap-4 pb-1 text-ink-soft text-xs">
        <span>− {beforeName}</span>
        <span>+ {afterName}</span>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard */}
      <section aria-label={`${beforeName} and ${afterName}`} tabIndex={0} className="code-block overflow-x-auto p-0!">
        <pre className="min-w-max py-2">
          {lines.map(({ kind, text }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
            <div key={at} className={classNames("px-3", SIDES[kind].ground)}>
              <span aria-hidden="true">{SIDES[kind].sign} </span>
              {kind !== "same" && (
                <span className="sr-only">
                  {SIDES[kind].word}
                  {kind === "removed" ? beforeName : afterName}:{" "}
                </span>
              )}
              {text || " "}
            </div>
          ))}
        </pre>
      </section>
    </figure>
  );
}
