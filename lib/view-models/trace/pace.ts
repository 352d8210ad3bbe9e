/**
 * How a run is played: event by event, or by its own virtual time. By time, what happens closely together is shown together, and a
 * long wait is cut short: an hour until a timeout is one moment without anything to see.
 */
export type Pace = { by: "events" | "time"; speed: number };

export interface NextStop {
  cursor: number;
  /** Of the viewer's time, until then. */
  afterMs: number;
}

const EVENT_MS = 800;
/** What follows sooner than an eye can tell is shown in one step. */
const TOGETHER_MS = 40;
const LONGEST_WAIT_MS = 1200;

/**
 * Where the cursor goes from `cursor`, and when; null at the end. `timesMs`: of each stop's event, never going back.
 * `calmMs`: at least so long between two changes, for who asked for less motion.
 */
export function nextStop(timesMs: readonly number[], cursor: number, { by, speed }: Pace, calmMs = 0): NextStop | null {
  if (cursor >= timesMs.length) return null;
  if (by === "events") return { cursor: cursor + 1, afterMs: Math.max(calmMs, EVENT_MS / speed) };
  const stepMs = Math.max(TOGETHER_MS, calmMs);
  const nowMs = timesMs[cursor - 1] ?? 0;
  const firstMs = timesMs[cursor] as number;
  const untilMs = Math.max(firstMs, nowMs + stepMs * speed);
  let to = cursor + 1;
  while (to < timesMs.length && (timesMs[to] as number) <= untilMs) to++;
  const waitMs = ((timesMs[to - 1] as number) - nowMs) / speed;
  return { cursor: to, afterMs: Math.max(stepMs, Math.min(waitMs, LONGEST_WAIT_MS)) };
}
