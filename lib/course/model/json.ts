/**
 * JSON that keeps BigInt: interleavings are counted exactly, and reports of them lie in files. A BigInt becomes
 * `{"$bigint": "12870"}`; no other object of ours has that key.
 */
const TAG = "$bigint";

export const toJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part) => (typeof part === "bigint" ? { [TAG]: part.toString() } : part));

/** `map` sees every value after its BigInts are back. */
export const fromJson = <T>(text: string, map: (value: unknown) => unknown = (value) => value): T =>
  JSON.parse(text, (_key, part) => map(isTagged(part) ? BigInt(part[TAG]) : part)) as T;

const isTagged = (part: unknown): part is { [TAG]: string } =>
  typeof part === "object" && part !== null && TAG in part && typeof part[TAG] === "string";
