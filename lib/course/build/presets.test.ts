import { beforeAll, describe, expect, it } from "vitest";
import { type Preset, readPresets } from "#course/build/presets";
import { readExplorationProbe } from "#course/probes/exploration-probe";
import { readProbe } from "#course/probes/probe";
import { readSimulationProbe } from "#course/probes/simulation-probe";
import { createHost, type Host } from "#runtime/interpreter/host";
import type { ExploreSpec, RunOptions } from "#runtime/protocol";
import { explorerFor, reportOf } from "#runtime/requests/explore";
import { prepareSimulation } from "#runtime/requests/prepare-simulation";
import { simulate } from "#runtime/requests/simulate";
import type { PlaygroundDocument } from "#view-models/playground/playground-document";
import { codeOfOneRun, optionsOf, scenarioTogether } from "#view-models/playground/playground-program";
import { documentFrom } from "#view-models/playground/read-document";

const presets = readPresets();
let host: Host;
beforeAll(async () => {
  host = await createHost();
});

function documentOf({ slug: _, sentence: __, shows: ___, ...rest }: Preset): PlaygroundDocument {
  const read = documentFrom({ ...rest, choices: [], cursor: null });
  if (!read.ok) throw new Error(read.reason);
  return read.document;
}

function finds(document: PlaygroundDocument, mode: Preset["mode"], probe: string): string | null {
  const read = optionsOf(document);
  if (!read.ok) throw new Error(read.reason);
  const options = read.options as RunOptions;
  if (mode === "run") return readProbe(probe, host.run({ ...options, code: codeOfOneRun(document) }));
  if (mode === "many") {
    const prepared = prepareSimulation(host, options, document.scenario, "costs");
    return readSimulationProbe(probe, simulate(host, prepared, document.scenario, true));
  }
  const properties = document.properties.map((name) => ({ kind: "named", name }) as const);
  const spec: ExploreSpec = { scenario: scenarioTogether(document), timing: document.timing, properties };
  const prepared = prepareSimulation(host, options, spec.scenario, "instant");
  const explorer = explorerFor(host, prepared, spec);
  while (!explorer.advance(1000));
  return readExplorationProbe(probe, reportOf(host, prepared, spec, explorer), properties);
}

describe("the infamous traces", () => {
  it("are at least fifteen", () => {
    expect(presets.length).toBeGreaterThanOrEqual(15);
  });

  it.each(presets.map((preset) => [preset.slug, preset] as const))("%s happens", (_, preset) => {
    const document = documentOf(preset);
    const seen = preset.shows.map(([mode, probe]) => [mode, probe, finds(document, mode, probe)]);
    expect(seen).toEqual(preset.shows);
  });
});
