/**
 * Lessons that are held to the second edition's rules for prose: no translated phrases, and no statement of fact in a note without a source
 * or a run. A lesson joins when its texts are rewritten; when all are here, this list goes.
 */
export const SECOND_EDITION: ReadonlySet<string> = new Set<string>([
  "failures-and-fallbacks",
  "invalidation",
  "stampedes",
  "races-and-atomicity",
  "under-the-hood",
  "in-production",
  "myths-and-final-test",
]);
