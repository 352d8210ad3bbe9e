import { expect, test } from "vitest";
import { entryFor, isOffline } from "./offline-copy";

test.each([
  "index.html",
  "no-such-page.html",
  "lessons/why-cache/deep.html",
  "_next/static/chunks/a1.js",
  "runtime/worker-0123abcd.js",
  "runtime/editor-worker.js",
  "runtime/python-32b40b1508cfbbcb.zst",
  "runtime/python-stdlib-314.0.7-ccd017dcc602aa26.zip",
  "runtime/pyodide-314.0.7/pyodide.asm.mjs",
  "runs/f032d76ad5b805f8.json",
  "search.json",
  "manifest.webmanifest",
])("%s is part of the offline copy", (path) => {
  expect(isOffline(path)).toBe(true);
});

test.each([
  "404.html",
  "lessons/why-cache/index.html",
  "lessons/why-cache.txt",
  "index.html.br",
  "_headers",
  "sw.js",
  "runtime/pyodide-314.0.7/pyodide.asm.wasm",
  "runtime/python-32b40b1508cfbbcb.json",
])("%s is not fetched for it", (path) => {
  expect(isOffline(path)).toBe(false);
});

test("a file is known by its hash, and all but pages are held to it", () => {
  const script = entryFor("a.js", Buffer.from("1"));
  expect(script).toEqual({
    url: "a.js",
    revision: "6b86b273ff34fce1",
    integrity: "sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s=",
  });
  expect(entryFor("a.js", Buffer.from("2")).revision).not.toBe(script.revision);
  expect(entryFor("a.html", Buffer.from("1"))).toEqual({ url: "a.html", revision: script.revision });
});
