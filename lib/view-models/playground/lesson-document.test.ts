import { expect, test } from "vitest";
import type { RunRecord } from "#engine/run-record";
import { decodeLink, encodeDocument } from "#view-models/links/playground-link";
import { lessonDocument } from "#view-models/playground/lesson-document";
import { codeOfOneRun, recordOfOneRun } from "#view-models/playground/playground-program";

const code =
  "from django.core.cache import cache\n\n\ndef price(number):\n    return cache.get(number)\n\n\ndef page():\n    return price(4)\n";

test("a program without a scenario is one request of its first function that needs nothing", () => {
  const { scenario, together } = lessonDocument({ title: "prices.py", code, backend: "redis", mode: "run" });
  expect(scenario).toEqual({ calls: [{ entry: "page", args: [] }], count: 1 });
  expect(together).toBe(1);
});

test("the playground's link carries it there whole, whatever the title's length", () => {
  const scenario = { calls: [{ entry: "price", args: [4] }], count: 50, processes: 4 };
  const document = lessonDocument({ title: "p".repeat(500), code, backend: "locmem", mode: "many", scenario });
  expect(decodeLink(encodeDocument(document) ?? "").document).toEqual({ ok: true, document });
});

test("a script with nothing to call is run once as it is; a call that is misspelt is not dropped", () => {
  const script = 'from django.core.cache import cache\n\nprint(cache.get("dashboard"))\n';
  expect(codeOfOneRun(lessonDocument({ title: "", code: script, backend: "locmem", mode: "run" }))).toBe(script);
  const scenario = { calls: [{ entry: "prise", args: [4] }], count: 1 };
  expect(codeOfOneRun(lessonDocument({ title: "", code, backend: "locmem", mode: "run", scenario }))).toContain(
    "prise(4)",
  );
});

const HEAD = ["Traceback (most recent call last):"];
const OURS = `  File "main.py", line 27, in <module>
    print("price(\\"a\\")", "->", repr(price("a")))
                               ~~~~~^^^^^`;
const THEIRS = ['  File "main.py", line 5, in price', "    raise ValueError('no')", "ValueError: no", ""];

test("the lines of what was run under the program are not the learner's", () => {
  const at = (line: number | null, file?: string) =>
    ({ type: "printed", line, ...(file === undefined ? {} : { file }) }) as unknown as RunRecord["events"][number];
  const record: RunRecord = {
    ...{ stdout: "", stderr: "", previews: {}, caches: {}, endMs: 0, cut: { output: false, events: false } },
    events: [at(5), at(10), at(11), at(27), at(27, "prices.py"), at(null)],
    error: { lastLine: "ValueError: no", traceback: [...HEAD, OURS, ...THEIRS].join("\n"), line: 27, stopped: null },
  };
  // Ten lines and the empty one behind the last line break.
  const shown = recordOfOneRun(record, { code });
  expect(shown.events.map(({ line }) => line)).toEqual([5, 10, null, null, 27, null]);
  expect(shown.error?.line).toBeNull();
  expect(shown.error?.traceback).toBe([...HEAD, '  The call price("a")', ...THEIRS].join("\n"));
});
