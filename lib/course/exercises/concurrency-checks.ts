/** `scenario.json` of an exercise: checks that need several requests, in the form authors write them. */
import { z } from "zod";
import { inWords, SCENARIO_FIELDS, scenarioFields, scenarioOf } from "#course/blocks/scenario-fields";
import { assertNever } from "#engine/assert-never";
import { propertyNamed } from "#explorer/properties/registry";
import { BACKENDS } from "#runtime/caches";
import type { ConcurrencyCheck, PropertySpec } from "#runtime/protocol";
import { type DaySpec, type Incident, problemsOfDay } from "#simulation/day/day";

const propertyName = z
  .string()
  .refine((text) => propertyNamed(text) !== null, "no such property: see lib/explorer/properties/registry.ts");
const saying = z.string().min(20).optional();

const property = z.union([
  propertyName.transform((text): PropertySpec => ({ kind: "named", name: text })),
  z
    .strictObject({ name: propertyName, message: saying })
    .transform((named): PropertySpec => ({ kind: "named", ...named })),
  z
    .strictObject({
      title: z.string(),
      quantifier: z.enum(["always", "sometimes"]).default("always"),
      code: z.string(),
      message: saying,
    })
    .transform((own): PropertySpec => ({ kind: "python", ...own })),
]);

const common = {
  title: z.string().min(3),
  message: z.string().min(20),
  backend: z.enum(BACKENDS).optional(),
  severity: z.enum(["check", "remark"]).optional(),
  driver: z.string().optional(),
  ...z.looseObject(scenarioFields.shape).shape,
};

const limits = z.strictObject({
  mostRecomputations: z.number().optional(),
  mostRecomputationsAtOnce: z.number().optional(),
  mostErrors: z.number().optional(),
  mostDatabaseReads: z.number().optional(),
  leastHitRatio: z.number().min(0).max(1).optional(),
  mostLatencyP99Ms: z.number().optional(),
  noNone: z.boolean().optional(),
});

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as "08:00"')
  .transform((text) => (Number(text.slice(0, 2)) * 60 + Number(text.slice(3))) * 60_000);
const minutes = z
  .number()
  .positive()
  .transform((count) => count * 60_000);
const call = z
  .tuple([z.string()], z.unknown())
  .transform(([entry, ...args]): { entry: string; args: unknown[] } => ({ entry, args }));
const server = z.enum(["redis", "memcached"]);

const incident = z.discriminatedUnion("kind", [
  z.strictObject({ at: clock, kind: z.literal("rush"), minutes, times: z.number().positive() }),
  z.strictObject({ at: clock, kind: z.literal("call"), call }),
  z.strictObject({ at: clock, kind: z.literal("outage"), backend: server, minutes }),
  z.strictObject({ at: clock, kind: z.literal("restart"), backend: server }),
  z.strictObject({ at: clock, kind: z.literal("deploy"), warmUp: call.nullable().default(null) }),
]);

const day = z.strictObject({
  visitors: z.int().positive(),
  incidents: z.array(incident),
  answers: z.record(z.string(), z.enum(["price", "orders"])),
});

const dayLimits = z.strictObject({
  mostErrors: z.number().optional(),
  mostComputationsAtOnce: z.number().optional(),
  mostComputationsAnHour: z.number().optional(),
  mostComputationsInOutageHour: z.number().optional(),
  mostOldSeconds: z.number().optional(),
  mostOldSecondsAfterOutage: z.number().optional(),
  mostWaitSeconds: z.number().optional(),
  leastHitRatio: z.number().min(0).max(1).optional(),
});

const checks = z.array(
  z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("explore"),
      ...common,
      timing: z.enum(["nominal", "adversarial"]).default("nominal"),
      properties: z.array(property).min(1),
    }),
    z.strictObject({
      kind: z.literal("simulate"),
      ...common,
      seeds: z.array(z.int()).min(1),
      limits,
      messages: z.partialRecord(limits.keyof(), z.string().min(20)).optional(),
    }),
    z.strictObject({ kind: z.literal("day"), ...common, day, limits: dayLimits }),
  ]),
);

/** The checks, or what is wrong in words. `fileNamed` gives a file beside them, for their drivers. */
export function concurrencyChecks(
  text: string,
  fileNamed: (name: string) => string | null = () => null,
): ConcurrencyCheck[] | string {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch (error) {
    return `not JSON: ${(error as Error).message}`;
  }
  const parsed = checks.safeParse(written);
  if (!parsed.success) return inWords(parsed.error);
  const result: ConcurrencyCheck[] = [];
  for (const [i, check] of parsed.data.entries()) {
    // From the text as written: parsing has already replaced the compact forms.
    const fields = Object.entries((written as Record<string, unknown>[])[i] ?? {}).filter(([key]) => isField(key));
    const scenario = scenarioOf(Object.fromEntries(fields));
    if (typeof scenario === "string") return `${i}: ${scenario}`;
    const { title, message, backend, severity } = check;
    const told = { title, message, backend, severity };
    const driver = driverOf(check.driver, fileNamed);
    if (driver === null) return `${i}.driver: there is no file ${check.driver}`;
    if (check.kind === "explore") {
      const { timing, properties } = check;
      result.push({ ...told, ...driver, kind: "explore", scenario, timing, properties });
    } else if (check.kind === "simulate") {
      const { seeds, limits: most, messages } = check;
      const said = messages === undefined ? {} : { messages };
      result.push({ ...told, ...driver, ...said, kind: "simulate", scenario, seeds, limits: most });
    } else {
      const spec = dayOf(check.day, scenario.seed ?? 1);
      const problems = problemsOfDay(spec);
      if (problems.length > 0) return `${i}: ${problems.join(" ")}`;
      result.push({ ...told, kind: "day", scenario, day: spec, limits: check.limits });
    }
  }
  return result;
}

/** A file beside the checks (`driver.py`), or the code itself; null = there is no such file. */
function driverOf(written: string | undefined, fileNamed: (name: string) => string | null): { driver?: string } | null {
  if (written === undefined) return {};
  if (!/^[\w-]+\.py$/.test(written)) return { driver: written };
  const code = fileNamed(written);
  return code === null ? null : { driver: code };
}

function dayOf({ visitors, incidents, answers }: z.infer<typeof day>, seed: number): DaySpec {
  const timed = incidents.map((each): Incident => {
    const { at: atMs } = each;
    switch (each.kind) {
      case "rush":
        return { atMs, kind: "rush", lengthMs: each.minutes, times: each.times };
      case "call":
        return { atMs, kind: "call", call: each.call };
      case "outage":
        return { atMs, kind: "outage", backend: each.backend, lengthMs: each.minutes };
      case "restart":
        return { atMs, kind: "restart", backend: each.backend };
      case "deploy":
        return { atMs, kind: "deploy", warmUp: each.warmUp };
      default:
        return assertNever(each, "incident");
    }
  });
  return { visitors, seed, incidents: timed, answers };
}

const isField = (key: string): boolean => SCENARIO_FIELDS.some((field) => field === key);
