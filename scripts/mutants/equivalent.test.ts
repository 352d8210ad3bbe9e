import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { equivalentIn, names } from "./equivalent";

const root = mkdtempSync(join(tmpdir(), "equivalent-"));
afterAll(() => rmSync(root, { recursive: true }));

const written = (folder: string, data: unknown): string => {
  mkdirSync(join(root, folder));
  writeFileSync(join(root, folder, "equivalent.json"), JSON.stringify(data));
  return folder;
};
const change = { in: "f", from: "if a is None:", to: "if not a:" };

test("an exercise without the file lists nothing", () => {
  expect(equivalentIn("nowhere", root)).toEqual([]);
});

test("what is listed belongs to the solution and is the first of its name, unless it says otherwise", () => {
  const why = "The value is never falsy, so it makes no difference.";
  const folder = written("good", [{ why, mutants: [change, { ...change, answer: "right/other.py", nth: 2 }] }]);
  const [first, second] = equivalentIn(folder, root);
  expect(first && names(first, "solution.py", { ...change, nth: 1 })).toBe(true);
  expect(first && names(first, "solution.py", { ...change, nth: 2 })).toBe(false);
  expect(second && names(second, "right/other.py", { ...change, nth: 2 })).toBe(true);
});

test("an entry without a sentence why, or with a word it can't have, is refused with the file's name", () => {
  expect(() => equivalentIn(written("curt", [{ why: "same", mutants: [change] }]), root)).toThrow(
    "curt/equivalent.json",
  );
  const why = "The value is never falsy, so it makes no difference.";
  expect(() => equivalentIn(written("odd", [{ why, mutants: [{ ...change, line: 3 }] }]), root)).toThrow("line");
});
