/** A comparison in one sentence, before its figures. */
import { Badge } from "#components/ui/badge";
import type { Conclusion } from "#view-models/playground/compare-conclusion";

export function ConclusionLine({ conclusion: { kind, sentence } }: { conclusion: Conclusion }) {
  return (
    <p className="flex max-w-prose flex-wrap items-baseline gap-x-2 font-semibold">
      {kind === "failures" && <Badge tone="miss">failures</Badge>}
      <span className="min-w-0">{sentence}</span>
    </p>
  );
}
