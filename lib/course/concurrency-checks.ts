/** `concurrency.json` of an exercise: checks that need several requests, in the form authors write them. */
import { z } from "zod";
import { inWords, SCENARIO_FIELDS, scenarioFields, scenarioOf } from "#course/scenario-fields";
import { propertyNamed } from "#explorer/properties/registry";
import { BACKENDS } from "#runtime/caches";
import type { ConcurrencyCheck, PropertySpec } from "#runtime/protocol";

const property = z.union([
  z
    .string()
    .refine((text) => propertyNamed(text) !== null, "no such property: see lib/explorer/properties/registry.ts")
    .transform((text): PropertySpec => ({ kind: "named", name: text })),
  z
    .strictObject({ title: z.string(), quantifier: z.enum(["always", "sometimes"]), code: z.string() })
    .transform((own): PropertySpec => ({ kind: "python", ...own })),
]);

const common = {
  title: z.string().min(3),
  message: z.string().min(20),
  backend: z.enum(BACKENDS).optional(),
  severity: z.enum(["check", "remark"]).optional(),
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

const checks = z.array(
  z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("explore"),
      ...common,
      timing: z.enum(["nominal", "adversarial"]).default("nominal"),
      properties: z.array(property).min(1),
    }),
    z.strictObject({ kind: z.literal("simulate"), ...common, seeds: z.array(z.int()).min(1), limits }),
  ]),
);

/** The checks, or what is wrong in words. */
export function concurrencyChecks(text: string): ConcurrencyCheck[] | string {
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
    result.push(
      check.kind === "explore"
        ? { ...told, kind: "explore", scenario, timing: check.timing, properties: check.properties }
        : { ...told, kind: "simulate", scenario, seeds: check.seeds, limits: check.limits },
    );
  }
  return result;
}

const isField = (key: string): boolean => SCENARIO_FIELDS.some((field) => field === key);
