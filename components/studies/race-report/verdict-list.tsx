"use client";
/** Every property that was asked, with its verdict and count; each that has a counterexample can be looked at. */
import { Words } from "#components/studies/race-report/counterexample-view";
import { Button } from "#components/ui/button";
import { classNames } from "#components/ui/class-names";
import { Icon } from "#components/ui/icon";
import type { VerdictLine } from "#view-models/race/verdict-words";

interface VerdictListProps {
  lines: readonly VerdictLine[];
  /** The property whose counterexample is below. */
  shown: string | null;
  canShow: (name: string) => boolean;
  onShow: (name: string) => void;
}

const LOOK = {
  safe: { icon: "check", ink: "text-hit", word: "Holds" },
  violated: { icon: "warning", ink: "text-deleted", word: "Violated" },
  unknown: { icon: "info", ink: "text-expired", word: "Not known" },
} as const;

export function VerdictList({ lines, shown, canShow, onShow }: VerdictListProps) {
  return (
    <ul aria-label="Verdicts" className="grid gap-2">
      {lines.map(({ name, title, kind, sentence, share }) => {
        const { icon, ink, word } = LOOK[kind];
        return (
          <li
            key={name}
            className={classNames("flex flex-wrap items-start gap-x-2.5 gap-y-1", name === shown && "font-medium")}
          >
            <Icon name={icon} className={classNames("mt-1 shrink-0", ink)} />
            <span className="min-w-60 flex-1">
              <span className="sr-only">{word}: </span>
              {title}
              {kind !== "safe" && (
                <span className="block text-ink-soft text-sm">
                  <Words text={sentence} />
                </span>
              )}
            </span>
            {share !== "" && <span className="text-ink-soft text-sm tabular-nums">{share}</span>}
            {canShow(name) && (
              <Button size="sm" variant="quiet" aria-pressed={name === shown} onClick={() => onShow(name)}>
                {name === shown ? "Shown below" : "Show an example"}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
