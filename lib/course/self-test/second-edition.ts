/**
 * Lessons whose questions are held to it that no answer can be picked by the form of its label (lonely-labels.ts). A lesson joins when
 * its questions are rewritten; when all are here, this list goes. (Every lesson is held to the other rules for prose.)
 */
export const LABELS_EXPLAIN: ReadonlySet<string> = new Set([
  "why-cache",
  "backends",
  "basic-operations",
  "add-and-get-or-set",
  "keys-and-expiry",
  "bulk-and-counters",
  "versions-and-namespaces",
]);
