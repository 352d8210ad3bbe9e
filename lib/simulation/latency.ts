/**
 * What steps cost in a scenario: fixed or drawn, by command (`"get"`), by backend (`"redis"`) or by kind (`"cache"`,
 * `"database"`, `"work"`, `"sleep"`); the most particular rule counts. It comes on top of a step's own duration.
 */
import { drawAt } from "#engine/rng";
import { partsOf, type Step } from "#engine/step";
import type { Latency } from "#simulation/simulation-state";

type LatencyRule = number | { kind: "uniform"; fromMs: number; toMs: number } | { kind: "exponential"; meanMs: number };

export type LatencyRules = Readonly<Record<string, LatencyRule>>;

/** Null when nothing costs anything: then no step asks. */
export function latencyOf(rules: LatencyRules, seed: number): Latency | null {
  if (Object.keys(rules).length === 0) return null;
  return (step, nth) => {
    const rule = ruleFor(rules, step);
    if (rule === undefined) return 0;
    if (typeof rule === "number") return rule;
    const drawn = drawAt(seed ^ 0x1a7e, nth);
    return rule.kind === "uniform"
      ? rule.fromMs + (rule.toMs - rule.fromMs) * drawn
      : -rule.meanMs * Math.log(1 - drawn);
  };
}

function ruleFor(rules: LatencyRules, step: Step): LatencyRule | undefined {
  if (step.kind !== "cache") return rules[step.kind];
  return rules[step.command.op] ?? rules[partsOf(step.store).backend] ?? rules.cache;
}
