/**
 * `sim explore FILE --entry NAME --requests N|CALLS [--args JSON] [--processes P] [--backend B] [--django V] [--caches JSON] [--timing nominal|adversarial]
 * [--property NAME]…`: one JSON object with every outcome, exactly counted. CALLS is a JSON list such as
 * `[["reader"], ["writer", 3]]`: names of functions with their arguments.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { DEFAULT_DJANGO } from "#engine/django-version";
import { reportJson } from "#explorer/report";
import { createHost } from "#runtime/interpreter/host";
import { explorerFor } from "#runtime/requests/explore";
import { prepareSimulation } from "#runtime/requests/prepare-simulation";
import type { Call } from "#simulation/behaviour";
import { backendNamed, djangoNamed, parseJson, wholeNumber } from "#tooling/sim-arguments";

export async function exploreCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      entry: { type: "string" },
      requests: { type: "string", default: "2" },
      args: { type: "string", default: "[]" },
      processes: { type: "string" },
      backend: { type: "string", default: "locmem" },
      django: { type: "string", default: DEFAULT_DJANGO },
      caches: { type: "string", default: "{}" },
      timing: { type: "string", default: "nominal" },
      property: { type: "string", multiple: true, default: [] },
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
  const scenario = { calls, count: calls.length, processes };
  const properties = values.property.map((name) => ({ kind: "named", name }) as const);
  const host = await createHost();
  const explorer = explorerFor(host, prepareSimulation(host, options, scenario, "instant"), {
    scenario,
    timing,
    properties,
  });
  while (!explorer.advance(10_000));
  process.stdout.write(`${JSON.stringify(reportJson(explorer.report()))}\n`);
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
