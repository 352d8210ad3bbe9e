/**
 * The course runs on Django 5.2, and its readers may be on 6.1. Whatever the lessons run is run on both here: where the outcome differs, the text has
 * to say which Django it speaks of. In a question of "Test yourself", Review or the final test, the question itself does, because nothing else stands beside it.
 */
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { loadCourse } from "#course/build/course";
import { cachedRunner } from "#course/build/run-cache";
import { lessonSources } from "#course/build/source";
import { toJson } from "#course/model/json";
import type { RunRecord } from "#engine/run-record";
import type { ExploreReport } from "#runtime/protocol";

const LESSONS = join(import.meta.dirname, "../../../lessons");
const ALONE = ["test.mdx", "review.mdx", "final.mdx"];
const VERSION = /\b(5\.2|6\.0|6\.1)\b/;

const printed = ({ stdout, error }: RunRecord) => toJson([stdout, error]);
const judged = ({ verdicts, interleavings }: ExploreReport) =>
  toJson([interleavings, verdicts.map((each) => [each.title, each.interleavings])]);

/** The code of every program that ends otherwise on 6.1. */
async function differing(): Promise<Set<string>> {
  const runner = cachedRunner();
  const codes = new Set<string>();
  await loadCourse({
    ...runner,
    async run(options) {
      const record = await runner.run(options);
      if (options.django === undefined && printed(record) !== printed(await runner.run({ ...options, django: "6.1" })))
        codes.add(options.code.trim());
      return record;
    },
    async explore(options, spec) {
      const report = await runner.explore(options, spec);
      const newer = await runner.explore({ ...options, django: "6.1" }, spec);
      if (judged(report) !== judged(newer)) codes.add(options.code.trim());
      return report;
    },
  });
  return codes;
}

/** The block that refers to the program, with the questions about its exploration; or the whole step, where the reader has it before them. */
function passageAt(text: string, at: number, alone: boolean): string {
  if (!alone) return text.slice(text.lastIndexOf("<Step ", at), text.indexOf("</Step>", at));
  const start = text.lastIndexOf("\n<", at);
  const name = /^\n<(\w+)/.exec(text.slice(start))?.[1];
  const end = text.indexOf(`\n</${name}>`, at);
  const nextLine = text.indexOf("\n", at);
  const selfClosed = text.slice(start, nextLine).endsWith("/>");
  return text.slice(start, selfClosed ? nextLine : end);
}

test("where 5.2 and 6.1 differ, the text says which of them it speaks of", { timeout: 300_000 }, async () => {
  const codes = await differing();
  expect(codes.size).toBeGreaterThanOrEqual(5); // `aincr` in lessons 6, 11 and 12: what the comparison is known to find
  const found = new Set<string>();
  const silent: string[] = [];
  for (const { folder, files, programs } of sources()) {
    const names = programs.flatMap(({ name, code }) => (codes.has(code.trim()) ? [basename(name)] : []));
    for (const { code } of programs) found.add(code.trim());
    for (const [file, text] of Object.entries(files)) {
      if (!file.endsWith(".mdx")) continue;
      for (const name of names)
        for (let at = text.indexOf(`"${name}"`); at >= 0; at = text.indexOf(`"${name}"`, at + 1))
          if (!VERSION.test(passageAt(text, at, ALONE.includes(file)))) silent.push(`${folder}/${file}: ${name}`);
    }
  }
  expect(silent).toEqual([]);
  expect([...codes].filter((code) => !found.has(code))).toEqual([]);
});

function sources() {
  return lessonSources(LESSONS).map(({ folder, files }) => ({
    folder,
    files,
    programs: Object.entries(files).flatMap(([name, code]) => (name.endsWith(".py") ? [{ name, code }] : [])),
  }));
}
