/**
 * `sim simulate FILE --entry NAME --requests N [--args JSON] [--arrivals all|every:MS|poisson:RATE] [--processes P] [--backend B]
 * [--caches JSON] [--latency JSON] [--seed S] [--trace]`: one JSON object with what was measured.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { createHost } from "#runtime/host";
import { prepareSimulation } from "#runtime/prepare-simulation";
import { simulate } from "#runtime/simulate";
import type { Arrivals } from "#simulation/arrivals";
import type { Scenario } from "#simulation/scenario";
import { backendNamed, parseJson, wholeNumber } from "#tooling/sim-arguments";

export async function simulateCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      entry: { type: "string" },
      requests: { type: "string", default: "2" },
      args: { type: "string", default: "[]" },
      arrivals: { type: "string", default: "all" },
      processes: { type: "string" },
      backend: { type: "string", default: "locmem" },
      caches: { type: "string", default: "{}" },
      latency: { type: "string", default: "{}" },
      seed: { type: "string", default: "1" },
      trace: { type: "boolean", default: false },
    },
  });
  const [file] = positionals;
  if (!file || !values.entry) throw new Error("simulate needs a FILE and --entry NAME");
  const scenario: Scenario = {
    calls: [{ entry: values.entry, args: parseJson(values.args, "--args") as unknown[] }],
    count: wholeNumber(values.requests, "--requests"),
    processes: values.processes === undefined ? undefined : wholeNumber(values.processes, "--processes"),
    arrivals: arrivalsNamed(values.arrivals),
    latency: parseJson(values.latency, "--latency") as Scenario["latency"],
    seed: wholeNumber(values.seed, "--seed"),
  };
  const options = {
    code: readFileSync(file, "utf8"),
    filename: basename(file),
    backend: backendNamed(values.backend),
    caches: parseJson(values.caches, "--caches") as never,
  };
  const host = await createHost();
  const report = simulate(host, prepareSimulation(host, options, scenario, "costs"), scenario, values.trace);
  const { measures, pythonRuns, message, events } = report;
  const line = { ...measures, pythonRuns, ...(message && { message }), ...(values.trace && { events }) };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  return 0;
}

function arrivalsNamed(text: string): Arrivals {
  const [kind, number] = text.split(":");
  if (kind === "all") return { kind: "all" };
  const value = Number(number);
  if (kind === "every" && value >= 0) return { kind: "every", everyMs: value };
  if (kind === "poisson" && value > 0) return { kind: "poisson", perSecond: value };
  throw new Error(`--arrivals is all, every:MS or poisson:RATE (a second), not "${text}"`);
}
