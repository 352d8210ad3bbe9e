/**
 * The course tests itself. Loading already proves a lot (lib/course/build/load.ts: outputs are what runs show, programs end as
 * declared, every question has one right option, claims hold, ids are unique, links and figures exist); here runs are held
 * against real Django, exercises are graded, complete lessons are counted, prose is spelled, and docs/ is kept current.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { loadCourse } from "#course/build/course";
import { parseDocument } from "#course/build/document";
import { FINAL } from "#course/build/load";
import { cachedRunner } from "#course/build/run-cache";
import { lessonSources } from "#course/build/source";
import { type Answer, wronglyGraded } from "#course/exercises/answer";
import { messagesOf, undrawn } from "#course/exercises/check-messages";
import { blocksOf, exercisesIn } from "#course/model/lesson-parts";
import { type Exercise, type ExerciseSize, type Lesson, type LessonProgram, MODES } from "#course/model/schema";
import { passagesOf } from "#course/prose/prose-text";
import { readingTable } from "#course/prose/reading";
import { recordingsNamedIn, unsourcedNotes } from "#course/prose/sources";
import { spellChecker } from "#course/prose/spelling";
import { translatedIn } from "#course/prose/translated";
import { hasAllTexts, missingFrom } from "#course/self-test/completeness";
import { coverageTable, untaught } from "#course/self-test/coverage";
import { lessonPrograms } from "#course/self-test/lesson-programs";
import { lonelyLabels } from "#course/self-test/lonely-labels";
import { type LessonRecordings, recordingKey, sha256, whyNot } from "#course/self-test/recordings";
import { LABELS_EXPLAIN } from "#course/self-test/second-edition";
import type { RunRecord } from "#engine/run-record";
import type { CheckResult, GradeReport, RunOptions } from "#runtime/protocol";

const LESSONS = join(import.meta.dirname, "../../../lessons");
const ORACLE = join(LESSONS, "../tests/oracle/programs");
const runner = cachedRunner();
const { lessons, errors } = await loadCourse(runner);
/** A graded day of traffic takes seconds, and more on a machine under load. */
const GRADE_MS = 180_000;
/** Of the wrong answers, those count that draw a message of their own. */
const LEAST: Record<ExerciseSize, { hints: number; wrong: number }> = {
  edit: { hints: 1, wrong: 1 },
  task: { hints: 1, wrong: 1 },
  stage: { hints: 3, wrong: 2 },
  exercise: { hints: 3, wrong: 4 },
  challenge: { hints: 3, wrong: 4 },
};

/** What real Django printed, by scripts/record-django.py: path in the lesson's folder → recording. */
type Recordings = Record<string, { sha256: string; stdout: string; error: string | null }>;

const folderOf = ({ number, slug }: Lesson): string => join(LESSONS, `${String(number).padStart(2, "0")}-${slug}`);

function recordingsOf(lesson: Lesson): Recordings {
  const path = join(folderOf(lesson), "django.json");
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Recordings) : {};
}

function realOf(lesson: Lesson): LessonRecordings {
  const path = join(folderOf(lesson), "real.json");
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as LessonRecordings) : {};
}

/** These are made on locmem, without the shop; `realOf` has the others, and these again on both versions where they don't sleep. */
const canBeRecorded = (program: LessonProgram): boolean =>
  program.backend === "locmem" && !/^(from|import) shop\b/m.test(program.code);

const grade = (exercise: Exercise, code: string): Promise<GradeReport> => {
  const backend = exercise.starter.backend as RunOptions["backend"];
  return runner.grade({ code, backend }, exercise.checks, exercise.concurrency);
};

/** By exercise, how many messages may be drawn by no wrong answer. UPDATE_UNDRAWN=1 writes what there is now; a number only goes down. */
const UNDRAWN = join(LESSONS, "undrawn-messages.json");
const undrawnAllowed = JSON.parse(readFileSync(UNDRAWN, "utf8")) as Record<string, number>;
const undrawnNow = new Map<string, number>();
afterAll(() => {
  if (!process.env.UPDATE_UNDRAWN) return;
  const rows = [...undrawnNow].filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(UNDRAWN, `${JSON.stringify(Object.fromEntries(rows), null, 1)}\n`);
});

const failures = (report: GradeReport): CheckResult[] => report.checks.filter((check) => !check.passed);

test("every lesson loads", () => {
  expect(errors.map(({ message }) => message)).toEqual([]);
});

describe.each(lessons.map((loaded) => [loaded.lesson.slug, loaded] as const))(
  "lesson %s",
  (_slug, { lesson, answers, complete }) => {
    const blocks = blocksOf(lesson);

    test("has at least five steps to learn, most of them with a question", () => {
      const steps = lesson.modes.learn ?? [];
      const asking = steps.filter((step) => step.blocks.some((block) => block.kind === "question"));
      expect(steps.length).toBeGreaterThanOrEqual(5);
      expect(asking.length).toBeGreaterThan(steps.length / 2);
    });

    test.runIf(complete)("has all it needs to be complete", () => {
      expect(missingFrom(lesson)).toEqual([]);
    });

    const programs = lessonPrograms(lesson);

    test("no program was cut short, on any backend", () => {
      const onWires = blocks.flatMap((block) => (block.kind === "wire" ? Object.values(block.wire.records) : []));
      for (const { file, record } of programs) expect({ file, ...record.cut }).toEqual({ file, ...uncut });
      for (const { cut } of onWires) expect(cut).toEqual(uncut);
    });

    test("real Django prints the same (scripts/record-django.py writes the recordings)", () => {
      const recordings = recordingsOf(lesson);
      for (const { file, code, record } of [...programs].filter(canBeRecorded)) {
        const here = { file, sha256: sha256(code), stdout: record.stdout, error: record.error?.lastLine ?? null };
        expect(here).toEqual({ file, ...recordings[file] });
      }
    });

    test("real Django prints the same with the shop, on every backend and on both versions (scripts/lesson-recordings.ts)", async () => {
      const recordings = realOf(lesson);
      for (const program of lessonPrograms(lesson)) {
        const { file, code, record } = program;
        const recording = recordings[recordingKey(program)];
        if (whyNot(code) !== null) continue;
        expect({ file, sha256: recording?.sha256 }).toEqual({ file, sha256: sha256(code) });
        if (!recording || "why" in recording) continue;
        const printed = ({ stdout, error }: RunRecord) => ({ file, stdout, error: error?.lastLine ?? null });
        expect(printed(record)).toEqual({ file, ...recording["5.2"] });
        const backend = program.backend as RunOptions["backend"];
        const onNew = await runner.run({ code, backend, django: "6.1" });
        expect(printed(onNew)).toEqual({ file, ...(recording["6.1"] ?? recording["5.2"]) });
      }
    }, 120_000);

    describe.each(exercisesIn(blocks).map((exercise) => [exercise.id, exercise] as const))(
      "exercise %s",
      (id, exercise) => {
        const own = answers.filter((answer) => answer.exerciseId === id);
        const messages = own.flatMap(({ draws }) => draws?.text ?? []);

        test(
          "its solution passes every check, without a remark",
          async () => {
            const report = await grade(exercise, exercise.solution.code);
            expect(failures(report)).toEqual([]);
            expect(report.passed).toBe(true);
            expect(report.remarks).toEqual([]);
            expect(report.checks.length).toBeGreaterThan(0);
          },
          GRADE_MS,
        );

        test(
          "its starter runs and does not pass",
          async () => {
            const report = await grade(exercise, exercise.starter.code);
            expect(report.run.error).toBeNull();
            expect(report.passed).toBe(false);
          },
          GRADE_MS,
        );

        test("has hints, and wrong answers with messages of their own", () => {
          const least = LEAST[exercise.size];
          expect(exercise.hintsHtml.length).toBeGreaterThanOrEqual(least.hints);
          // A bank holds several answers with one fault; that many different faults it knows at least.
          expect(new Set(messages).size).toBeGreaterThanOrEqual(least.wrong);
        });

        // A small edit changes a word or a line that the text names: there is one way to do it.
        test.runIf(exercise.size !== "edit")("two right answers or more beside its solution are known", () => {
          expect(own.filter(({ kind }) => kind === "right").length).toBeGreaterThanOrEqual(2);
        });

        test.runIf(exercise.blanks !== null)("its blanks are to be filled", () => {
          expect(exercise.blanks).toContain("____");
        });

        test(
          "no more of its messages than before are drawn by no wrong answer (lessons/undrawn-messages.json)",
          async () => {
            const reports: GradeReport[] = [await grade(exercise, exercise.starter.code)];
            for (const { code } of own.filter(({ kind }) => kind === "wrong"))
              reports.push(await grade(exercise, code));
            const missing = undrawn(messagesOf(exercise.checks, exercise.concurrency), reports);
            const name = `${lesson.slug}/${id}`;
            undrawnNow.set(name, missing.length);
            if (process.env.UPDATE_UNDRAWN) return;
            const most = undrawnAllowed[name] ?? 0;
            if (missing.length > most) expect(missing).toEqual(`at most ${most}`);
          },
          GRADE_MS,
        );

        test("its answers are different programs", () => {
          const programs = [exercise.solution.code, ...own.map(({ code }) => code)];
          expect(new Set(programs).size).toBe(programs.length);
        });

        test.each(own.map((answer): [string, Answer] => [answer.file, answer]))(
          "%s is graded as it says",
          async (_file, answer) => {
            expect(wronglyGraded(answer, await grade(exercise, answer.code))).toBeNull();
          },
          GRADE_MS,
        );
      },
    );
  },
);

const uncut = { output: false, events: false };

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
  const held = lessons.filter(({ lesson }) => LABELS_EXPLAIN.has(lesson.slug));
  expect(held.flatMap(({ lesson }) => lonelyLabels(lesson))).toEqual([]);
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
