/** From a document of the playground to what the runtime is asked: the settings read, and for a plain run every call once after the module. */
import type { Scenario } from "#simulation/scenario";
import { readCaches } from "#view-models/literals/caches-text";
import { callsText } from "#view-models/literals/calls-text";
import type { PlaygroundDocument } from "#view-models/playground/playground-document";
import { chosenOptions, type ReadOptions } from "#view-models/playground/playground-options";

export function optionsOf(document: PlaygroundDocument): ReadOptions {
  const options = chosenOptions(document);
  if (document.settings.trim() === "") return { ok: true, options };
  const read = readCaches(document.settings);
  if (!read.ok) return read;
  return { ok: true, options: { ...options, backend: read.backend ?? "locmem", settings: read.caches } };
}

/** The module, then each call of the scenario once, printed. The lines of the module keep their numbers. A plain script, with nothing to call, runs as it is. */
export function codeOfOneRun({ code, scenario }: PlaygroundDocument): string {
  if (!/\b(?:def|lambda|class)\b|import \*/.test(code) && !scenario.calls.some(({ entry }) => code.includes(entry)))
    return code;
  const calls = callsText(scenario.calls).split("\n");
  const body = code.endsWith("\n") ? code : `${code}\n`;
  return `${body}\n${calls.map((call) => `print(${JSON.stringify(call)}, "->", repr(${call}))`).join("\n")}\n`;
}

/** As many as are explored or scheduled by hand, all there from the start. */
export const scenarioTogether = ({ scenario, together }: PlaygroundDocument): Scenario => {
  const { arrivals: _, ...rest } = scenario;
  return { ...rest, count: together };
};

type AskedProperty =
  | { kind: "named"; name: string }
  | { kind: "python"; title: string; quantifier: "always"; code: string };

/** What is asked of every interleaving: the properties by name, and the learner's own. */
export const exploredProperties = ({
  properties,
  ownProperty,
}: Pick<PlaygroundDocument, "properties" | "ownProperty">): AskedProperty[] => [
  ...properties.map((name) => ({ kind: "named", name }) as const),
  ...(ownProperty.trim() === ""
    ? []
    : [{ kind: "python", title: "What you asked yourself", quantifier: "always", code: ownProperty } as const]),
];
