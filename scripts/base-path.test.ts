import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { filesUnder, ROOT } from "./project-files";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

test.each([
  ["", ""],
  ["/", ""],
  ["/course", "/course"],
  ["course/", "/course"],
  ["/a/b/", "/a/b"],
])("BASE_PATH=%s is %s", async (given, path) => {
  vi.stubEnv("BASE_PATH", given);
  vi.resetModules();
  expect((await import("./base-path")).BASE_PATH).toBe(path);
});

test("a BASE_PATH that is no path is refused", async () => {
  vi.stubEnv("BASE_PATH", "https://elsewhere/ <x>");
  vi.resetModules();
  await expect(import("./base-path")).rejects.toThrow("no path of an address");
});

describe("under a path, everything the page asks for by itself is asked through sitePath", () => {
  const ABSOLUTE = /\b(fetch|Worker|SharedWorker|location\.assign|location\.replace|register)\(\s*[`"']\//;
  test.each(["components", "lib/stores", "lib/runtime/client", "app"])("in %s", (folder) => {
    const sources = filesUnder(folder, (path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path));
    expect(sources.filter((path) => ABSOLUTE.test(readFileSync(join(ROOT, path), "utf8")))).toEqual([]);
  });
});
