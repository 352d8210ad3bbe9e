/** The numbers of a scenario as people say them: "500 visitors in 10 s", "1 ms, give or take half a millisecond". */
import type { Arrivals } from "#simulation/arrivals";
import type { LatencyRules } from "#simulation/latency";

/** How long so many take to arrive, in seconds: exactly, or on average. Null = they come at once, or in bursts. */
export function secondsFor(arrivals: Arrivals, count: number): number | null {
  if (arrivals.kind === "every") return rounded((arrivals.everyMs * count) / 1000);
  return arrivals.kind === "poisson" ? rounded(count / arrivals.perSecond) : null;
}

/** The same kind of arrivals, so that all come within that time. */
export function spreadOver(arrivals: Arrivals, count: number, seconds: number): Arrivals {
  if (arrivals.kind === "every") return { kind: "every", everyMs: rounded((seconds * 1000) / count) };
  return arrivals.kind === "poisson" ? { kind: "poisson", perSecond: rounded(count / seconds) } : arrivals;
}

export interface Trip {
  ms: number;
  /** So much more or less, evenly. */
  jitterMs: number;
}

export function tripOf(rule: LatencyRules[string] | undefined): Trip {
  if (typeof rule === "number") return { ms: rule, jitterMs: 0 };
  if (rule?.kind === "uniform") return { ms: (rule.fromMs + rule.toMs) / 2, jitterMs: (rule.toMs - rule.fromMs) / 2 };
  return { ms: rule?.meanMs ?? 0, jitterMs: 0 };
}

/** No trip takes less than no time, so the jitter is never more than the trip itself. */
export function tripRule({ ms, jitterMs }: Trip): LatencyRules[string] {
  const around = Math.min(jitterMs, ms);
  return around === 0 ? ms : { kind: "uniform", fromMs: ms - around, toMs: ms + around };
}

/** A rule that costs nothing is left out: equal scenarios look equal. */
export function withRule(rules: LatencyRules, name: string, ms: number): LatencyRules {
  const { [name]: _, ...rest } = rules;
  return ms === 0 ? rest : { ...rest, [name]: ms };
}

const rounded = (n: number): number => Math.round(n * 1000) / 1000;
