/**
 * A lesson's folder to a `Lesson`: parse, hold against the vocabulary, run the programs, compute the answers. Every mistake
 * of an author ends here, as a LessonError with file and line. Build time only.
 */
import type { RootContent } from "mdast";
import { buildBlocks } from "#course/blocks/blocks";
import { Studies } from "#course/blocks/studies";
import {
  allElements,
  attribute,
  type Element,
  elementsIn,
  lineOf,
  nameOf,
  optional,
  parseDocument,
} from "#course/build/document";
import { failAt, type LessonContext } from "#course/build/lesson-context";
import { LessonError, LessonErrors, noting } from "#course/build/lesson-error";
import type { LessonSource } from "#course/build/lesson-source";
import { ProgramShelf } from "#course/build/program-shelf";
import type { Runner } from "#course/build/runner";
import type { Answer } from "#course/exercises/answer";
import { isCurriculumId } from "#course/model/curriculum";
import type { OutlineEntry } from "#course/model/outline";
import { type Lesson, type LessonStep, MODES, type Mode } from "#course/model/schema";
import { subjectOf } from "#course/probes/subject";
import { hasAllTexts } from "#course/self-test/completeness";

/** The lesson's share of the final test: a text that is no mode. Its questions have levels, as those of "Test yourself". */
export const FINAL = "final";

export interface LoadedLesson {
  lesson: Lesson;
  /** For the self-test; the learner never receives them. */
  answers: Answer[];
  /** Then the self-test asks for all that lib/course/self-test/completeness.ts lists. */
  complete: boolean;
}

export interface Surroundings {
  outline: readonly OutlineEntry[];
  /** Pages that are written, to link to: `slug`, `slug/mode`. */
  pages: ReadonlySet<string>;
  /** Names of the drawings that exist. */
  figures: ReadonlySet<string>;
  runner: Runner;
}

export async function loadLesson(source: LessonSource, surroundings: Surroundings): Promise<LoadedLesson> {
  const { complete, ...meta } = metaOf(source, surroundings.outline);
  const shelf = new ProgramShelf(source, surroundings.runner);
  const ids = new Set<string>();
  const answers: Answer[] = [];
  const modes: Lesson["modes"] = {};
  const written = modesOf(source);
  const names: (Mode | typeof FINAL)[] = source.files[`${FINAL}.mdx`] === undefined ? written : [...written, FINAL];
  const documents = names.map((name) =>
    parseDocument(`${source.folder}/${name}.mdx`, source.files[`${name}.mdx`] ?? ""),
  );
  const studies = new Studies(documents, shelf);
  const problems: LessonError[] = [];
  let final: LessonStep[] = [];
  for (const [i, document] of documents.entries()) {
    const name = names[i] as Mode | typeof FINAL;
    const mode = name === FINAL ? "test" : name;
    const context = await contextFor({ mode, document, shelf, studies, problems }, surroundings, ids);
    const steps = await buildSteps(context, answers);
    if (name === FINAL) final = steps;
    else modes[name] = steps;
  }
  if (problems.length > 0) throw new LessonErrors(problems);
  const [forgotten] = shelf.unused();
  if (forgotten) throw new LessonError(`${source.folder}/${forgotten}`, 1, "no lesson text refers to this file");
  const covers = [...new Set(Object.values(modes).flatMap((steps) => steps.flatMap((step) => step.covers)))].sort();
  const lesson: Lesson = { slug: source.slug, number: source.number, meta: { ...meta, covers }, modes, final };
  return { lesson, answers, complete: complete || hasAllTexts(lesson) };
}

function metaOf(source: LessonSource, outline: readonly OutlineEntry[]) {
  const entry = outline[source.number - 1];
  if (entry?.slug !== source.slug) {
    throw new LessonError("lessons/course.json", 1, `entry ${source.number} should have the slug "${source.slug}"`);
  }
  if (entry.minutes === null)
    throw new LessonError("lessons/course.json", 1, `"${source.slug}" is written and needs minutes`);
  const { title, summary, minutes, complete = false } = entry;
  return { title, summary, minutes, complete };
}

function modesOf(source: LessonSource): Mode[] {
  const files = Object.keys(source.files).filter((file) => file.endsWith(".mdx") && file !== `${FINAL}.mdx`);
  const stray = files.find((file) => !MODES.some((mode) => file === `${mode}.mdx`));
  if (stray)
    throw new LessonError(`${source.folder}/${stray}`, 1, `a lesson's texts are called ${MODES.join(".mdx, ")}.mdx`);
  if (!files.includes("learn.mdx")) throw new LessonError(source.folder, 1, "a lesson needs learn.mdx");
  return MODES.filter((mode) => files.includes(`${mode}.mdx`));
}

async function contextFor(
  text: Pick<LessonContext, "mode" | "document" | "shelf" | "studies" | "problems">,
  { pages, figures }: Surroundings,
  ids: Set<string>,
): Promise<LessonContext> {
  const { document } = text;
  const outputs = new Map<Element, string>();
  const context: LessonContext = {
    ...text,
    figures,
    pages,
    stepIds: new Set(elementsIn(document.root, "Step").map((step) => attribute(step, "id"))),
    claimId(element) {
      const id = attribute(element, "id");
      if (!/^[a-z0-9-]+$/.test(id)) throw failAt(document, element, `id="${id}": use a-z, 0-9 and -`);
      if (ids.has(id)) throw failAt(document, element, `the id "${id}" is taken in this lesson`);
      ids.add(id);
      return id;
    },
    output: (element) => outputs.get(element) ?? "",
  };
  // Prose is rendered in one go, so what it quotes is run beforehand.
  for (const element of allElements(document.root)) {
    if (nameOf(element) !== "Output") continue;
    await noting(text.problems, async () => {
      outputs.set(element, (await subjectOf(context, element, true)).evidence);
    });
  }
  return context;
}

async function buildSteps(context: LessonContext, answers: Answer[]): Promise<LessonStep[]> {
  const steps: LessonStep[] = [];
  for (const element of elementsIn(context.document.root as unknown as RootContent, "Step")) {
    const covers = (optional(element, "covers") ?? "").split(/[\s,]+/).filter(Boolean);
    const strange = covers.find((id) => !isCurriculumId(id));
    if (strange) throw failAt(context.document, element, `covers="${strange}" is not an id of the curriculum`);
    const built = await buildBlocks(context, element);
    answers.push(...built.answers);
    steps.push({ id: context.claimId(element), title: attribute(element, "title"), covers, blocks: built.blocks });
  }
  if (steps.length === 0)
    throw new LessonError(context.document.file, lineOf(context.document.root), "no <Step> in this file");
  return steps;
}
