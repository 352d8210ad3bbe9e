/**
 * The course tests itself. Loading already proves a lot (lib/course/build/load.ts: outputs are what runs show, programs end as
 * declared, every question has one right option, claims hold, ids are unique, links and figures exist); lesson-tests.ts holds runs against
 * real Django and grades exercises; here the whole is looked at: it loads, its prose is sound, and docs/ is kept current.
 */
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { loadCourse } from "#course/build/course";
import { parseDocument } from "#course/build/document";
import { FINAL } from "#course/build/load";
import { cachedRunner } from "#course/build/run-cache";
import { lessonSources } from "#course/build/source";
import { MODES } from "#course/model/schema";
import { passagesOf } from "#course/prose/prose-text";
import { readingTable } from "#course/prose/reading";
import { recordingsNamedIn, unsourcedNotes } from "#course/prose/sources";
import { spellChecker } from "#course/prose/spelling";
import { translatedIn } from "#course/prose/translated";
import { hasAllTexts } from "#course/self-test/completeness";
import { coverageTable, untaught } from "#course/self-test/coverage";
import { lonelyLabels } from "#course/self-test/lonely-labels";

const LESSONS = join(import.meta.dirname, "../../../lessons");
const ORACLE = join(LESSONS, "../tests/oracle/programs");
const { lessons, errors } = await loadCourse(cachedRunner());

test("every lesson loads", () => {
  expect(errors.map(({ message }) => message)).toEqual([]);
});

const written = lessonSources(LESSONS).map(({ folder, slug, files }) => ({
  slug,
  modes: [...MODES, FINAL].flatMap((mode) => {
    const path = `${folder}/${mode}.mdx`;
    const text = files[`${mode}.mdx`];
    if (text === undefined || errors.some(({ file }) => file === path)) return [];
    const document = parseDocument(path, text);
    return [{ slug, mode, path, document, passages: passagesOf(document) }];
  }),
}));

test("every word is in the dictionary, or in lessons/words.txt", () => {
  const check = spellChecker();
  const wrong = written
    .flatMap(({ modes }) => modes)
    .flatMap(({ path, passages }) => check(passages).map(({ line, word }) => `${path}:${line}: ${word}`));
  expect(wrong).toEqual([]);
});

const texts = written.flatMap(({ modes }) => modes);

test("no phrase sounds translated (lib/course/prose/translated.ts)", () => {
  const hits = texts.flatMap(({ path, passages }) =>
    translatedIn(passages).map(({ line, found, write }) => `${path}:${line}: "${found}": ${write}`),
  );
  expect(hits).toEqual([]);
});

test("what a note states as a fact has a source or a run", () => {
  const bare = texts.flatMap(({ path, document }) =>
    unsourcedNotes(document).map(({ line, title }) => `${path}:${line}: ${title}`),
  );
  expect(bare).toEqual([]);
});

test("no answer can be picked by the form of its label", () => {
  expect(lessons.flatMap(({ lesson }) => lonelyLabels(lesson))).toEqual([]);
});

test("recordings that a text counts on exist", () => {
  const programs = readdirSync(ORACLE, { recursive: true, encoding: "utf8" }).map((path) => basename(path, ".py"));
  const named = written.flatMap(({ modes }) => modes).flatMap(({ document }) => recordingsNamedIn(document));
  expect(named.filter((name) => !programs.includes(name))).toEqual([]);
});

test("every id of the curriculum is taught in some step, in fourteen lessons with all their texts", () => {
  const all = lessons.map(({ lesson }) => lesson);
  expect(untaught(all)).toEqual([]);
  expect(all.filter(hasAllTexts)).toHaveLength(14);
});

test("docs/coverage.md is current (npm run course -- --update writes it)", async () => {
  await expect(coverageTable(lessons.map(({ lesson }) => lesson))).toMatchFileSnapshot("../../../docs/coverage.md");
});

test("docs/reading.md is current (npm run course -- --update writes it)", async () => {
  await expect(readingTable(written)).toMatchFileSnapshot("../../../docs/reading.md");
});
