/**
 * The two sides of a comparison in the playground: the document as it is, and the same with another backend, other CACHES, the other Django or another version of
 * the main program. The scenario, the further files and the shop's data are the same on both.
 */
import type { OtherSide, PlaygroundDocument } from "#view-models/playground/playground-document";
import { duration } from "#view-models/words/duration";

/** What is compared with until something is chosen: a server against each process its own, and the other way round. */
export const otherSideOf = ({ other, backend }: PlaygroundDocument): OtherSide =>
  other ?? { code: null, backend: backend === "locmem" ? "redis" : "locmem", django: null, settings: null };

export function otherDocument(document: PlaygroundDocument): PlaygroundDocument {
  const { code, backend, django, settings } = otherSideOf(document);
  const ownBackend =
    backend === null && settings === null ? {} : { backend: backend ?? document.backend, settings: settings ?? "" };
  return { ...document, ...ownBackend, code: code ?? document.code, django: django ?? document.django };
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
  return settings !== "" || other.backend === document.backend;
}

/**
 * A round trip to a server costs what the scenario says of a cache step; local memory is no server, and costs nothing unless
 * the scenario names it. Only where sides are compared: a scenario by itself means what it says.
 */
export function withOwnRoundTrips(document: PlaygroundDocument): PlaygroundDocument {
  const { scenario } = document;
  if (!(costOfCache(document) > 0)) return document;
  return { ...document, scenario: { ...scenario, latency: { locmem: 0, dummy: 0, ...scenario.latency } } };
}

const costOfCache = ({ scenario: { latency } }: PlaygroundDocument): number =>
  typeof latency?.cache === "number" ? latency.cache : 0;

/** Which side pays for round trips; null when the sides have equal backends, or their CACHES say which. */
export function roundTripWords(
  documents: readonly PlaygroundDocument[],
  titles: readonly [string, string],
): string | null {
  if (documents.some(({ settings }) => settings.trim() !== "")) return null;
  const [a, b] = documents.map(({ backend }) => isLocal(backend));
  if (a === undefined || b === undefined || a === b) return null;
  const [server, local] = a ? [titles[1], titles[0]] : [titles[0], titles[1]];
  const ms = documents[0] ? costOfCache(documents[0]) : 0;
  return ms > 0
    ? `A round trip to the cache costs ${duration(ms)} with ${server}, and nothing with ${local}: local memory is no server.`
    : `A round trip to the cache costs nothing here, not even with ${server}: put in what it takes under “Cache step, ms”.`;
}

const isLocal = (backend: string): boolean => backend === "locmem" || backend === "dummy";
