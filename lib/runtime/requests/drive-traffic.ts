/**
 * Traffic under way in slices: as fast as it goes, or at a pace of virtual time so that somebody can watch and act; telling how far it is, and taking orders in
 * between. Real time only decides when something is shown or moved, never what comes of it.
 */
import type { TrafficOrder } from "#runtime/protocol";
import type { Call } from "#simulation/behaviour";
import type { Traffic } from "#simulation/traffic/traffic";
import type { TrafficReport } from "#simulation/traffic/traffic-meter";

const SLICE_STEPS = 5000;
const TELL_EVERY_MS = 100;
const WAIT_MS = 20;

export interface DriveOptions {
  /** Virtual milliseconds a real one; null = as fast as it goes, 0 = paused. */
  pace: number | null;
  /** What has been ordered since it was last asked. */
  orders: () => TrafficOrder[];
  cancelled: () => boolean;
  tell: (report: TrafficReport, refused: string | null) => void;
  problemWith: (call: Call) => string | null;
  nowMs: () => number;
  wait: (ms: number) => Promise<void>;
}

/** Ends when the traffic has, or when it is cancelled. */
export async function driveTraffic(traffic: Traffic, options: DriveOptions): Promise<void> {
  const { orders, cancelled, tell, problemWith, nowMs, wait } = options;
  let pace = options.pace;
  let fromMs = nowMs();
  let fromVirtualMs = traffic.nowMs;
  let toldMs = fromMs;
  const setPace = (next: number | null) => {
    pace = next;
    fromMs = nowMs();
    fromVirtualMs = traffic.nowMs;
  };
  while (!cancelled()) {
    let refused: string | null = null;
    const given = orders();
    for (const order of given) {
      if (order.kind === "pace") setPace(order.pace);
      else {
        const problem = order.adjustment.kind === "call" ? problemWith(order.adjustment.call) : null;
        if (problem === null) traffic.adjust(order.adjustment);
        else refused = problem;
      }
    }
    if (given.length > 0) tell(traffic.report(), refused);
    const untilMs = pace === null ? Number.POSITIVE_INFINITY : fromVirtualMs + (nowMs() - fromMs) * pace;
    if (traffic.advance(SLICE_STEPS, untilMs)) return;
    const late = traffic.nowMs < untilMs;
    if (pace !== 0 && nowMs() - toldMs >= TELL_EVERY_MS) {
      tell(traffic.report(), null);
      toldMs = nowMs();
      // What this machine could not keep up with is not made up for later.
      if (late && pace !== null) setPace(pace);
      await wait(0);
    } else if (!late) await wait(WAIT_MS);
  }
}
