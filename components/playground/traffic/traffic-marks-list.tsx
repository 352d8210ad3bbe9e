/** What happened to the traffic from outside, in words. */
import { Disclosure } from "#components/ui/disclosure";
import type { TrafficMark } from "#view-models/traffic/traffic-marks";
import { duration } from "#view-models/words/duration";

export function TrafficMarks({ marks }: { marks: readonly TrafficMark[] }) {
  if (marks.length === 0) return null;
  return (
    <Disclosure summary={`What happened meanwhile (${marks.length})`}>
      <ol className="grid gap-1 text-sm">
        {marks.map(({ fromMs, untilMs, byHand, text }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same thing may happen twice at the same moment
          <li key={`${fromMs} ${text} ${i}`} className="flex flex-wrap gap-x-2">
            <span className="text-ink-faint tabular-nums">
              {duration(fromMs)}
              {untilMs !== null && ` to ${duration(untilMs)}`}
            </span>
            <span className="min-w-0 break-words">{text}</span>
            {byHand && <span className="text-ink-faint">by hand</span>}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
