import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { patchOf } from "./patch";

const folder = mkdtempSync(join(tmpdir(), "patch-"));
afterAll(() => rmSync(folder, { recursive: true }));

const lines = (...all: string[]) => `${all.join("\n")}\n`;

test("a patch shows the change with three lines around it", () => {
  const before = lines("a", "b", "c", "d", "e", "f", "g", "h", "i");
  expect(patchOf("solution.py", before, before.replace("e\n", "E\n"))).toBe(
    lines("--- solution.py", "+++ solution.py", "@@ -2,7 +2,7 @@", " b", " c", " d", "-e", "+E", " f", " g", " h"),
  );
});

test.each([
  ["at the start", lines("a", "b", "c"), lines("b", "c")],
  ["at the end", lines("a", "b", "c"), lines("a", "b", "c", "d")],
  ["of everything", lines("a"), lines("b", "c")],
  ["between equal lines", lines("a", "a", "a"), lines("a", "a")],
])("git applies a change %s", (_where, before, after) => {
  const file = join(folder, "solution.py");
  writeFileSync(file, before);
  execFileSync("git", ["apply", "--unsafe-paths", "-p0", "-"], {
    cwd: folder,
    input: patchOf("solution.py", before, after),
  });
  expect(readFileSync(file, "utf8")).toBe(after);
});
