/**
 * The fields of a scenario as authors write them, to a `Scenario`: on components all values are text, in `scenario.json` they
 * may be plain JSON, and both may be compact (`arrivals="poisson:50"`, `latency="redis:1 database:40"`).
 */
import { z } from "zod";
import { MODULE_STATES, problemsOf, type Scenario } from "#simulation/scenario";

export const SCENARIO_FIELDS = [
  "entry",
  "args",
  "calls",
  "requests",
  "arrivals",
  "processes",
  "placement",
  "latency",
  "faults",
  "interventions",
  "moduleState",
  "seed",
] as const;

/** Text that is JSON of anything but a word counts as that. */
const loose = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (typeof value === "string" && /^\s*[[{\d-]/.test(value) ? jsonOr(value) : value), schema);

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const count = loose(z.int("a whole number").positive("a whole number from 1"));
const ms = z.coerce.number<string>().nonnegative();
const backend = z.enum(["locmem", "filebased", "db", "dummy", "redis", "memcached"]);
const where = { backend, location: z.string().optional() };
const from = { ...where, fromMs: z.number(), untilMs: z.number().nullable() };

const fault = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("down"), ...from }),
  z.strictObject({
    kind: z.literal("slow"),
    extraMs: z.number(),
    clientTimeoutMs: z.number().optional(),
    ...from,
  }),
  z.strictObject({ kind: z.literal("flaky"), share: z.number().min(0).max(1), ...from }),
]);

const intervention = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("flush"), atMs: z.number(), ...where }),
  z.strictObject({ kind: z.literal("evict"), atMs: z.number(), key: z.string(), ...where }),
  z.strictObject({ kind: z.literal("kill"), atMs: z.number(), process: z.int() }),
]);

const arrivals = z.union(
  [
    z.literal("all").transform(() => ({ kind: "all" }) as const),
    compact(/^every:(\S+)$/, ([everyMs]) => ({ kind: "every", everyMs: ms.parse(everyMs) }) as const),
    compact(/^poisson:(\S+)$/, ([rate]) => ({ kind: "poisson", perSecond: ms.parse(rate) }) as const),
    compact(/^burst:(\d+):(\S+)$/, ([size, everyMs]) => {
      return { kind: "burst", size: ms.parse(size), everyMs: ms.parse(everyMs) } as const;
    }),
    compact(
      /^at:(.+)$/,
      ([times = ""]) => ({ kind: "at", timesMs: times.split(",").map((t) => ms.parse(t)) }) as const,
    ),
  ],
  "all, every:MS, poisson:PER_SECOND, burst:SIZE:MS or at:MS,MS",
);

const placement = z.union(
  [
    z.literal("in-turn").transform(() => ({ kind: "in-turn" }) as const),
    z.literal("random").transform(() => ({ kind: "random" }) as const),
    compact(/^([\d,]+)$/, ([list = ""]) => ({ kind: "explicit", processes: list.split(",").map(Number) }) as const),
  ],
  "in-turn, random or 0,0,1",
);

const rule = z.union([
  z.number().nonnegative(),
  z.strictObject({ kind: z.literal("uniform"), fromMs: z.number(), toMs: z.number() }),
  z.strictObject({ kind: z.literal("exponential"), meanMs: z.number() }),
]);
const rules = z.union(
  [
    z.record(z.string(), rule),
    compact(/^((?:[a-z-]+:[\d.]+\s*)+)$/, ([list = ""]) => {
      return Object.fromEntries(
        list
          .trim()
          .split(/\s+/)
          .map((part) => [part.split(":")[0], Number(part.split(":")[1])]),
      );
    }),
  ],
  '"redis:1 database:40", or JSON',
);

function compact<T>(form: RegExp, read: (parts: string[]) => T) {
  return z
    .string()
    .regex(form)
    .transform((text) => read(form.exec(text)?.slice(1) ?? []));
}

const name = z.string().regex(/^[A-Za-z_]\w*$/, "the name of a function");

export const scenarioFields = z.strictObject({
  entry: name.optional(),
  args: loose(z.array(z.unknown())).optional(),
  calls: loose(z.array(z.tuple([name], z.unknown())).min(1)).optional(),
  requests: count.optional(),
  arrivals: arrivals.optional(),
  processes: count.optional(),
  placement: placement.optional(),
  latency: loose(rules).optional(),
  faults: loose(z.array(fault)).optional(),
  interventions: loose(z.array(intervention)).optional(),
  moduleState: z.enum(MODULE_STATES).optional(),
  seed: count.optional(),
});

/** The scenario, or what is wrong in words. */
export function scenarioOf(fields: Record<string, unknown>): Scenario | string {
  const parsed = scenarioFields.safeParse(fields);
  if (!parsed.success) return inWords(parsed.error);
  const { entry, args = [], calls, requests, ...rest } = parsed.data;
  if ((entry === undefined) === (calls === undefined)) return "needs entry or calls, and not both";
  if (entry !== undefined && requests === undefined) return "needs requests: how many?";
  const list = calls?.map(([called, ...given]) => ({ entry: called, args: given })) ?? [{ entry: entry ?? "", args }];
  const scenario: Scenario = { calls: list, count: requests ?? list.length, ...rest };
  const problems = problemsOf(scenario);
  return problems.length > 0 ? problems.join(" ") : scenario;
}

export const inWords = (error: z.ZodError): string =>
  error.issues.map((issue) => `${issue.path.join(".") || "it"}: ${issue.message}`).join("; ");
