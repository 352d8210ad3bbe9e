/**
 * The two sides of a comparison in the playground: the document as it is, and the same with another backend, other CACHES, the other Django or another version of
 * the main program. The scenario, the further files and the shop's data are the same on both.
 */
import type { OtherSide, PlaygroundDocument } from "#view-models/playground/playground-document";

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
