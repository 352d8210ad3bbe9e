/** The verdict in one sentence, and how much was looked at. */
import { Words } from "#components/studies/race-report/counterexample-view";
import { classNames } from "#components/ui/class-names";
import { Icon } from "#components/ui/icon";
import type { VerdictWords } from "#view-models/race/verdict-words";

const LOOK = {
  safe: { icon: "check", ground: "border-hit bg-hit-soft/60", ink: "text-hit" },
  violated: { icon: "warning", ground: "border-deleted bg-deleted-soft/60", ink: "text-deleted" },
  unknown: { icon: "info", ground: "border-expired bg-expired-soft/60", ink: "text-expired" },
} as const;

interface VerdictBoxProps {
  verdict: VerdictWords;
  status: { title: string; detail: string };
}

export function VerdictBox({ verdict, status }: VerdictBoxProps) {
  const { icon, ground, ink } = LOOK[verdict.kind];
  return (
    <div className={classNames("has-ground grid gap-2 rounded-md border-l-4 px-4 py-3.5", ground)}>
      <p className="flex items-start gap-2.5 font-semibold text-lg leading-snug">
        <Icon name={icon} className={classNames("mt-1", ink)} />
        <Words text={verdict.sentence} />
      </p>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 pl-7.5 text-ink-soft text-sm">
        {verdict.share !== "" && <strong className="text-ink tabular-nums">{verdict.share}</strong>}
        <span>
          <strong className="text-ink">{status.title}.</strong> {status.detail}
        </span>
      </p>
    </div>
  );
}
