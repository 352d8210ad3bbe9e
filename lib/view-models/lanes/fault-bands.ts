/** When a server was out of order, as bands behind the lanes. What begins after the run is over is not in the picture. */
import { assertNever } from "#engine/assert-never";
import type { Fault } from "#engine/faults";
import { duration } from "#view-models/words/duration";

export interface FaultBand {
  fromMs: number;
  /** The end of the run when it never recovered. */
  toMs: number;
  kind: Fault["kind"];
  /** `redis is down` */
  label: string;
  /** `redis is down from 1 s to 6 s` */
  words: string;
}

export function faultBands(faults: readonly Fault[], endMs: number): FaultBand[] {
  return faults
    .filter(({ fromMs, untilMs }) => fromMs <= endMs && (untilMs === null || untilMs > fromMs))
    .map((fault) => {
      const { fromMs, untilMs, kind } = fault;
      const label = `${fault.backend} ${whatIsWrong(fault)}`;
      const when =
        untilMs === null ? `from ${duration(fromMs)} on` : `from ${duration(fromMs)} to ${duration(untilMs)}`;
      return { fromMs, toMs: Math.min(untilMs ?? endMs, endMs), kind, label, words: `${label} ${when}` };
    });
}

function whatIsWrong(fault: Fault): string {
  switch (fault.kind) {
    case "down":
      return "is down";
    case "slow":
      return "is slow";
    case "flaky":
      return "loses connections";
    default:
      return assertNever(fault);
  }
}
