/**
 * `sim explore FILE --entry NAME --requests N|CALLS [--args JSON] [--processes P] [--module-state fresh|threads] [--backend B] [--django V]
 * [--caches JSON] [--timing nominal|adversarial]
 * [--property NAME]… [--properties NAME,NAME…]`: one JSON object with every outcome, exactly counted, and every verdict with its count, an
 * example and sentences. Without properties, `serialisable` is asked. CALLS is a JSON list such as `[["reader"], ["writer", 3]]`: names
 * of functions with their arguments.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { DEFAULT_DJANGO } from "#engine/django-version";
import { reportJson } from "#explorer/report";
import { createHost } from "#runtime/interpreter/host";
import type { ExploreSpec } from "#runtime/protocol";
import { explorerFor, reportOf } from "#runtime/requests/explore";
import { prepareSimulation } from "#runtime/requests/prepare-simulation";
import type { Call } from "#simulation/behaviour";
import { MODULE_STATES } from "#simulation/scenario";
import { backendNamed, djangoNamed, parseJson, wholeNumber } from "#tooling/sim/arguments";
import { clockHintWords } from "#view-models/words/clock-hint-words";

export async function exploreCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      entry: { type: "string" },
      requests: { type: "string", default: "2" },
      args: { type: "string", default: "[]" },
      processes: { type: "string" },
      "module-state": { type: "string", default: "fresh" },
      backend: { type: "string", default: "locmem" },
      django: { type: "string", default: DEFAULT_DJANGO },
      caches: { type: "string", default: "{}" },
      timing: { type: "string", default: "nominal" },
      property: { type: "string", multiple: true, default: [] },
      properties: { type: "string" },
    },
  });
  const [file] = positionals;
  if (!file) throw new Error("explore needs a FILE");
  const { timing } = values;
  if (timing !== "nominal" && timing !== "adversarial")
    throw new Error(`--timing is nominal or adversarial, not "${timing}"`);
  const calls = callsNamed(values.requests, values.entry, parseJson(values.args, "--args"));
  const options = {
    code: readFileSync(file, "utf8"),
    filename: basename(file),
    backend: backendNamed(values.backend),
    django: djangoNamed(values.django),
    caches: parseJson(values.caches, "--caches") as never,
  };
  const processes = values.processes === undefined ? undefined : wholeNumber(values.processes, "--processes");
  const moduleState = MODULE_STATES.find((state) => state === values["module-state"]);
  if (moduleState === undefined)
    throw new Error(`--module-state is one of ${MODULE_STATES.join(", ")}, not "${values["module-state"]}"`);
  const scenario = { calls, count: calls.length, processes, moduleState };
  const names = [...values.property, ...(values.properties?.split(",") ?? [])].map((name) => name.trim());
  if (names.length === 0) names.push("serialisable");
  const spec: ExploreSpec = { scenario, timing, properties: names.map((name) => ({ kind: "named", name }) as const) };
  const host = await createHost();
  const prepared = prepareSimulation(host, options, scenario, "instant");
  const explorer = explorerFor(host, prepared, spec);
  while (!explorer.advance(10_000));
  const report = reportOf(host, prepared, spec, explorer);
  const { clock } = report;
  const found = { ...reportJson(report, report.counterexamples), ...(clock && { notTried: clockHintWords(clock) }) };
  process.stdout.write(`${JSON.stringify(found)}\n`);
  return 0;
}

function callsNamed(requests: string, entry: string | undefined, args: unknown): Call[] {
  if (/^\d+$/.test(requests)) {
    if (!entry) throw new Error("explore needs --entry NAME, or --requests with a list of calls");
    if (!Array.isArray(args)) throw new Error("--args is a JSON list");
    return Array.from({ length: Number(requests) }, () => ({ entry, args }));
  }
  const calls = parseJson(requests, "--requests");
  const isCall = (call: unknown): call is [string, ...unknown[]] => Array.isArray(call) && typeof call[0] === "string";
  if (!Array.isArray(calls) || !calls.every(isCall))
    throw new Error('--requests is a number or a JSON list such as [["reader"], ["writer", 3]]');
  return calls.map(([name, ...rest]) => ({ entry: name, args: rest }));
}
