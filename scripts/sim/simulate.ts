/**
 * `sim simulate FILE --entry NAME --requests N [--args JSON] [--calls JSON] [--arrivals all|every:MS|poisson:RATE|burst:SIZE:MS|at:MS,MS]
 * [--processes P] [--placement in-turn|random|0,0,1] [--module-state fresh|kept|threads] [--backend B] [--django V] [--caches JSON] [--latency JSON]
 * [--faults JSON] [--interventions JSON] [--seed S] [--trace]`: one JSON object with what was measured. The forms are those of
 * docs/authoring.md; `--calls` is instead of `--entry` and `--args`, and then the calls are as many requests as are listed.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { scenarioOf } from "#course/blocks/scenario-fields";
import { DEFAULT_DJANGO } from "#engine/django-version";
import { createHost } from "#runtime/interpreter/host";
import { prepareSimulation } from "#runtime/requests/prepare-simulation";
import { simulate } from "#runtime/requests/simulate";
import { backendNamed, djangoNamed, parseJson, wholeNumber } from "#tooling/sim/arguments";

const OPTIONS = {
  entry: { type: "string" },
  requests: { type: "string" },
  args: { type: "string" },
  calls: { type: "string" },
  arrivals: { type: "string" },
  processes: { type: "string" },
  placement: { type: "string" },
  "module-state": { type: "string" },
  backend: { type: "string", default: "locmem" },
  django: { type: "string", default: DEFAULT_DJANGO },
  caches: { type: "string", default: "{}" },
  latency: { type: "string" },
  faults: { type: "string" },
  interventions: { type: "string" },
  seed: { type: "string", default: "1" },
  trace: { type: "boolean", default: false },
} as const;

const JSON_OPTIONS = ["args", "calls", "latency", "faults", "interventions"] as const;

export async function simulateCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const [file] = positionals;
  if (!file || (values.entry === undefined) === (values.calls === undefined))
    throw new Error("simulate needs a FILE and either --entry NAME or --calls JSON");
  const { entry, requests, arrivals, processes, placement, "module-state": moduleState } = values;
  const fields: Record<string, unknown> = { entry, arrivals, processes, placement, moduleState };
  for (const name of JSON_OPTIONS) {
    const text = values[name];
    if (text !== undefined) fields[name] = parseJson(text, `--${name}`);
  }
  if (requests !== undefined) fields.requests = wholeNumber(requests, "--requests");
  else if (entry !== undefined) fields.requests = 2;
  const read = scenarioOf(fields);
  if (typeof read === "string") throw new Error(read);
  const scenario = { ...read, seed: wholeNumber(values.seed, "--seed") };
  const options = {
    code: readFileSync(file, "utf8"),
    filename: basename(file),
    backend: backendNamed(values.backend),
    django: djangoNamed(values.django),
    caches: parseJson(values.caches, "--caches") as never,
  };
  const host = await createHost();
  const report = simulate(host, prepareSimulation(host, options, scenario, "costs"), scenario, values.trace);
  const { measures, pythonRuns, message, hint, events } = report;
  const line = {
    ...measures,
    pythonRuns,
    ...(message && { message }),
    ...(hint && { hint }),
    ...(values.trace && { events }),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  return 0;
}
