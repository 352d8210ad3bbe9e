/** What is left of an entry's timeout: a bar, and the same in words. The bar is drawn as SVG because it needs no inline style. */
import type { RowTtl } from "#view-models/trace/cache-table";
import { duration } from "#view-models/words/duration";

export function TtlBar({ ttl }: { ttl: RowTtl }) {
  switch (ttl.kind) {
    case "never":
      return <span className="text-ink-soft">never expires</span>;
    case "over":
      return (
        <span className="font-semibold text-expired">
          {ttl.agoMs === 0 ? "expired just now" : `expired ${duration(ttl.agoMs)} ago`}
        </span>
      );
    case "left":
      return (
        <span className="grid min-w-24 gap-1">
          <span className="whitespace-nowrap">
            {duration(ttl.leftMs)}
            {ttl.leftMs < ttl.totalMs && <span className="text-ink-faint"> of {duration(ttl.totalMs)}</span>}
          </span>
          <svg aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none" className="h-1 w-full rounded-full">
            <rect width={100} height={4} className="fill-line" />
            <rect width={ttl.share * 100} height={4} className={ttl.share > 0.25 ? "fill-accent" : "fill-expired"} />
          </svg>
        </span>
      );
  }
}
