/** What a simulation's measures come to, for people: figures in words, and areas over time as points in the unit square. */
import type { Concurrency } from "#simulation/measures/concurrency";
import type { Measures } from "#simulation/measures/measures";
import { duration } from "#view-models/words/duration";

export interface Figure {
  id: string;
  label: string;
  value: string;
  /** What stands small beside it. */
  note: string;
  /** Of the number behind it, for comparing; null when there is none. */
  amount: number | null;
  /** Whether less is better, more is better, or neither. */
  better: "less" | "more" | "neither";
}

export function figures(measures: Measures): Figure[] {
  const { hits, misses, hitRatio, recomputations, database, latencyMs, staleness, lock, errors, killed, requests } =
    measures;
  const failed = errors.reduce((sum, { count }) => sum + count, 0);
  const list: Figure[] = [
    count("requests", "Requests", requests, `in ${duration(measures.endMs)}`, "neither"),
    {
      id: "hit-ratio",
      label: "Hit ratio",
      value: hitRatio === null ? "none" : percent(hitRatio),
      note: `${counted(hits, "hit", "hits")}, ${counted(misses, "miss", "misses")}`,
      amount: hitRatio,
      better: "more",
    },
    count("recomputations", "Recomputations", recomputations.count, `at most ${recomputations.peak} at once`, "less"),
    count(
      "reads",
      "Database reads",
      database.reads,
      `${counted(database.writes, "write", "writes")}, at most ${database.load.peak} at once`,
      "less",
    ),
  ];
  if (latencyMs)
    list.push(
      time("p50", "Half took at most", latencyMs.p50, "p50"),
      time("p90", "9 of 10 took at most", latencyMs.p90, "p90"),
      time("p99", "99 of 100 took at most", latencyMs.p99, `p99, longest ${duration(latencyMs.max)}`),
    );
  const oldest = staleness.maxStaleAgeMs;
  list.push(
    count("stale", "Stale answers", staleness.staleHits, oldest === null ? "" : `oldest ${duration(oldest)}`, "less"),
  );
  if (lock.taken + lock.refused > 0)
    list.push({
      ...time("lock", "Waited for locks", lock.waitedMs, `taken ${lock.taken}, refused ${lock.refused}`),
    });
  const whats = errors.map(({ error, count }) => `${count} × ${error}`);
  if (killed > 0) whats.push(`${killed} killed with their process: not counted`);
  list.push(count("errors", "Errors", failed, whats.join("; "), "less"));
  return list;
}

/** A step line as an SVG path in a box of 100 by 40: `high` is the top, `endMs` the right edge. */
export function areaPath({ overTime }: Concurrency, endMs: number, high: number): string {
  if (overTime.length === 0 || endMs <= 0 || high <= 0) return "";
  const x = (atMs: number) => round((Math.min(atMs, endMs) / endMs) * WIDTH);
  const y = (running: number) => round(HEIGHT - (Math.min(running, high) / high) * (HEIGHT - 1));
  let path = `M${x(overTime[0]?.[0] ?? 0)} ${HEIGHT}`;
  let running = 0;
  for (const [atMs, next] of overTime) {
    path += `L${x(atMs)} ${y(running)}L${x(atMs)} ${y(next)}`;
    running = next;
  }
  return `${path}L${x(endMs)} ${y(running)}L${x(endMs)} ${HEIGHT}Z`;
}

export const WIDTH = 100;
export const HEIGHT = 40;

/** How many were running at this moment. */
export function runningAt({ overTime }: Concurrency, atMs: number): number {
  let running = 0;
  for (const [fromMs, next] of overTime) {
    if (fromMs > atMs) break;
    running = next;
  }
  return running;
}

const count = (id: string, label: string, amount: number, note: string, better: Figure["better"]): Figure => ({
  id,
  label,
  value: amount.toLocaleString("en"),
  note,
  amount,
  better,
});

const time = (id: string, label: string, ms: number, note: string): Figure => ({
  id,
  label,
  value: duration(ms),
  note,
  amount: ms,
  better: "less",
});

const counted = (n: number, one: string, many: string): string => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
const round = (n: number): number => Math.round(n * 100) / 100;
