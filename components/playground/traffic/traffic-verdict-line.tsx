/** What the traffic comes to, over its charts: what failed first. */
import type { TrafficVerdict } from "#view-models/traffic/traffic-verdict";

export function TrafficVerdictLine({ verdict: { failed, figures } }: { verdict: TrafficVerdict }) {
  return (
    <div className="grid max-w-prose gap-1">
      {failed !== null && <p className="font-semibold text-deleted">{failed}</p>}
      <p className={failed === null ? "font-semibold" : "text-ink-soft"}>{figures}</p>
    </div>
  );
}
