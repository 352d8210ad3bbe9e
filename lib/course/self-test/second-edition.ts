/**
 * Lessons that are held to the second edition's rules for prose: no translated phrases, and no statement of fact in a note without a source
 * or a run. A lesson joins when its texts are rewritten; when all are here, this list goes.
 */
export const SECOND_EDITION: ReadonlySet<string> = new Set([
  "why-cache",
  "backends",
  "basic-operations",
  "add-and-get-or-set",
  "keys-and-expiry",
  "bulk-and-counters",
  "versions-and-namespaces",
]);

/** Lessons whose questions are held to it that no answer can be picked by the form of its label (lonely-labels.ts). */
export const LABELS_EXPLAIN: ReadonlySet<string> = new Set([
  "why-cache",
  "backends",
  "basic-operations",
  "add-and-get-or-set",
  "keys-and-expiry",
  "bulk-and-counters",
  "versions-and-namespaces",
]);
