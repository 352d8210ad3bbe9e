/** One program from a bug report, explored with every property: what does not hold, and which sentences of the reports are not true of their runs. */
import { readFileSync } from "node:fs";
import { PROPERTY_NAMES } from "#explorer/properties/registry";
import { problemWith } from "#explorer/testing/claim-checker";
import { TraceModel } from "#explorer/testing/trace-model";
import type { BackendChoice } from "#runtime/caches";
import type { Interpreter } from "#runtime/interpreter/interpreter";
import { explorerFor, reportOf } from "#runtime/requests/explore";
import { prepareSimulation } from "#runtime/requests/prepare-simulation";
import type { ModuleState } from "#simulation/scenario";

export interface Incident {
  program: string;
  calls: [entry: string, ...args: unknown[]][];
  on?: BackendChoice;
  /** Instead of a backend. */
  djangoRedis?: true;
  processes?: number;
  moduleState?: ModuleState;
  jumps?: true;
  /** By property that does not hold: in how many interleavings, and the kind of race. Properties that are not named hold. */
  violates: Record<string, [interleavings: number, kind: string | null]>;
  of: number;
  /** Not asked: what the function returns says nothing here. */
  except?: string[];
}

const DJANGO_REDIS = {
  default: { BACKEND: "django_redis.cache.RedisCache", LOCATION: "redis://127.0.0.1:6379/1" },
};

interface Found {
  found: Record<string, unknown>;
  untrue: string[];
}

export function exploreIncident(host: Interpreter, incident: Incident): Found {
  const { program, calls, on = "redis", djangoRedis, processes, moduleState, jumps, except = [] } = incident;
  const code = readFileSync(new URL(`./${program}.py`, import.meta.url), "utf8");
  const called = calls.map(([entry, ...args]) => ({ entry, args }));
  const scenario = { calls: called, count: calls.length, processes, moduleState };
  const options = { code, backend: on, ...(djangoRedis && { caches: DJANGO_REDIS }) };
  const prepared = prepareSimulation(host, options, scenario, "instant");
  const names = PROPERTY_NAMES.filter((name) => !except.includes(name));
  const timing = jumps ? "adversarial" : "nominal";
  const properties = names.map((name) => ({ kind: "named", name }) as const);
  const spec = { scenario, timing, properties } as const;
  const explorer = explorerFor(host, prepared, spec);
  while (!explorer.advance(10_000));
  const report = reportOf(host, prepared, spec, explorer);
  if (report.status !== "complete") throw new Error(`explored no further than ${report.states} states`);
  const found: Record<string, unknown> = { of: Number(report.interleavings) };
  for (const { name, holds, interleavings } of report.verdicts) {
    const kind = report.counterexamples.find(({ property }) => property === name)?.explanation.kind ?? null;
    if (!holds) found[name] = [Number(interleavings), kind];
  }
  const untrue = report.counterexamples.flatMap(({ events, explanation }) => {
    const model = new TraceModel(events, prepared.world);
    return explanation.claims.flatMap((claim, i) => problemWith(claim, explanation.why[i] as string, model) ?? []);
  });
  return { found, untrue };
}
