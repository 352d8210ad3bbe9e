/**
 * How the texts read, lesson by lesson: `npm run -s prose` prints words, grade (Flesch–Kincaid), words a sentence, the share of sentences of five words or
 * fewer, and translated phrases per 1,000 words; `npm run -s prose -- why-cache` prints the phrases of one lesson, with file and line.
 */
import { join } from "node:path";
import { parseDocument } from "#course/build/document";
import { FINAL } from "#course/build/load";
import { lessonSources } from "#course/build/source";
import { MODES } from "#course/model/schema";
import { passagesOf } from "#course/prose/prose-text";
import { readingOf } from "#course/prose/reading";
import { unsourcedNotes } from "#course/prose/sources";
import { translatedIn } from "#course/prose/translated";

const [only] = process.argv.slice(2);
const rows = lessonSources(join(import.meta.dirname, "../lessons")).flatMap(({ folder, slug, files }) => {
  const texts = [...MODES, FINAL].flatMap((mode) => {
    const text = files[`${mode}.mdx`];
    return text === undefined ? [] : [{ path: `${folder}/${mode}.mdx`, document: parseDocument(folder, text) }];
  });
  const passages = texts.flatMap(({ document }) => passagesOf(document));
  const hits = texts.flatMap(({ path, document }) =>
    translatedIn(passagesOf(document)).map((hit) => `${path}:${hit.line}: "${hit.found}": ${hit.write}`),
  );
  if (only === slug) {
    for (const hit of hits) console.log(hit);
    for (const { path, document } of texts)
      for (const { line, title } of unsourcedNotes(document)) console.log(`${path}:${line}: no source: ${title}`);
  }
  const { words, grade, perSentence, shortShare } = readingOf(passages);
  return [
    {
      lesson: slug,
      words,
      grade: grade.toFixed(1),
      "words/sentence": perSentence.toFixed(1),
      "5 words or fewer": `${Math.round(100 * shortShare)}%`,
      "phrases/1,000": ((1000 * hits.length) / words).toFixed(1),
      "notes without source": texts.reduce((sum, { document }) => sum + unsourcedNotes(document).length, 0),
    },
  ];
});
if (!only) console.table(rows);
