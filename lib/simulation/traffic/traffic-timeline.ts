/** What happens to traffic from outside, by time; at the same moment what was planned comes first, then what was moved by hand, each in its own order. */
import type { Intervention } from "#engine/faults";
import type { TimedAdjustment } from "#simulation/traffic/traffic-adjustment";
import type { TrafficSpec } from "#simulation/traffic/traffic-spec";

export type Happening = { atMs: number } & (
  | { kind: "intervention"; what: Intervention }
  | { kind: "adjustment"; what: TimedAdjustment }
);

export class TrafficTimeline {
  private next = 0;
  private readonly happenings: Happening[];

  constructor(
    { deploys = [], events = [], adjustments = [], durationMs }: TrafficSpec,
    interventions: readonly Intervention[],
  ) {
    const adjust = (what: TimedAdjustment): Happening => ({ kind: "adjustment", atMs: what.atMs, what });
    this.happenings = [
      ...interventions.map((what): Happening => ({ kind: "intervention", atMs: what.atMs, what })),
      ...deploys.map(({ atMs }) => adjust({ kind: "deploy", atMs })),
      ...events.map(({ atMs, call }) => adjust({ kind: "call", call, atMs })),
      ...adjustments.map(adjust),
    ]
      .filter(({ atMs }) => atMs < durationMs)
      .sort((a, b) => a.atMs - b.atMs);
  }

  get nextMs(): number {
    return this.happenings[this.next]?.atMs ?? Number.POSITIVE_INFINITY;
  }

  /** Only when there is one. */
  take(): Happening {
    return this.happenings[this.next++] as Happening;
  }

  /** After everything planned for the same moment, which must not have come yet. */
  insert(what: TimedAdjustment): void {
    let at = this.happenings.length;
    while (at > this.next && (this.happenings[at - 1] as Happening).atMs > what.atMs) at--;
    this.happenings.splice(at, 0, { kind: "adjustment", atMs: what.atMs, what });
  }
}
