/**
 * The two sides of a comparison in the playground: the document as it is, and the same with another backend, other CACHES, the other Django or another version of
 * the main program. The scenario, the further files and the shop's data are the same on both.
 */
import type { LatencyRules } from "#simulation/latency";
import type { OtherSide, PlaygroundDocument } from "#view-models/playground/playground-document";
import { duration } from "#view-models/words/duration";

/** What is compared with until something is chosen: a server against each process its own, and the other way round. */
export const otherSideOf = ({ other, backend }: PlaygroundDocument): OtherSide =>
  other ?? { code: null, backend: backend === "locmem" ? "redis" : "locmem", django: null, settings: null };

export function otherDocument(document: PlaygroundDocument): PlaygroundDocument {
  const { code, backend, django, settings, roundTripMs } = otherSideOf(document);
  const ownBackend =
    backend === null && settings === null ? {} : { backend: backend ?? document.backend, settings: settings ?? "" };
  const { scenario } = document;
  const latency = { ...scenario.latency, cache: roundTripMs, locmem: roundTripMs, dummy: roundTripMs } as LatencyRules;
  return {
    ...document,
    ...ownBackend,
    code: code ?? document.code,
    django: django ?? document.django,
    scenario: roundTripMs === undefined ? scenario : { ...scenario, latency },
  };
}

/** Short names, different from each other whenever the sides are. */
export function sideTitles(document: PlaygroundDocument): [string, string] {
  const { code, backend, django, settings } = otherSideOf(document);
  const own = document.settings.trim() === "" ? document.backend : "your CACHES";
  const others = settings !== null && settings.trim() !== "" ? "other CACHES" : (backend ?? own);
  const names: [string, string] = [own, others];
  if (django !== null && django !== document.django) {
    const versions = [document.django, django].map((version) => `Django ${version}`);
    for (const at of [0, 1] as const)
      names[at] = own === others ? (versions[at] ?? "") : `${names[at]}, ${versions[at]}`;
  }
  if (code === null) return names[0] === names[1] ? ["this side", "other side"] : names;
  if (names[0] === names[1]) return ["your program", "other version"];
  return [`${names[0]}, your program`, `${names[1]}, other version`];
}

/** Nothing is different: comparing would show the same twice. */
export function sidesAreEqual(document: PlaygroundDocument): boolean {
  const other = otherDocument(document);
  const settings = document.settings.trim();
  if (other.code !== document.code || other.django !== document.django || other.settings.trim() !== settings)
    return false;
  if (costOfCache(withOwnRoundTrips(other)) !== costOfCache(withOwnRoundTrips(document))) return false;
  return settings !== "" || other.backend === document.backend;
}

/**
 * A round trip to a server costs what the scenario says of a cache step; local memory is no server, and costs nothing unless
 * the scenario names it. Only where sides are compared: a scenario by itself means what it says.
 */
export function withOwnRoundTrips(document: PlaygroundDocument): PlaygroundDocument {
  const { scenario } = document;
  if (scenario.latency?.cache === undefined) return document;
  return { ...document, scenario: { ...scenario, latency: { locmem: 0, dummy: 0, ...scenario.latency } } };
}

/** What a cache step costs there, where it is the same for all of them. */
function costOfCache({ backend, scenario: { latency = {} } }: PlaygroundDocument): number {
  const rule = latency[backend] ?? latency.cache;
  return typeof rule === "number" ? rule : 0;
}

/** What a round trip costs on either side; null when it costs the same, or their CACHES say to which cache it goes. */
export function roundTripWords(
  documents: readonly [PlaygroundDocument, PlaygroundDocument],
  titles: readonly [string, string],
): string | null {
  if (documents.some(({ settings }) => settings.trim() !== "")) return null;
  const costs = documents.map((document) => costOfCache(withOwnRoundTrips(document)));
  const [one = 0, other = 0] = costs;
  const [a, b] = documents.map(isLocal);
  if (one === 0 && other === 0)
    return a === b
      ? null
      : `A round trip to the cache costs nothing here, not even with ${titles[a ? 1 : 0]}: put in what it takes under “Round trip to the cache, ms”.`;
  if (one === other) return null;
  const said = costs.map((ms, i) => `${ms > 0 ? duration(ms) : "nothing"} with ${titles[i]}`);
  const isFree = documents.some((document, i) => costs[i] === 0 && isLocal(document));
  return `A round trip to the cache costs ${said.join(", and ")}${isFree ? ": local memory is no server." : "."}`;
}

export const isLocal = ({ backend }: PlaygroundDocument): boolean => backend === "locmem" || backend === "dummy";
