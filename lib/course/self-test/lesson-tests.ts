/**
 * What is asked of each lesson: its complete texts are counted, its runs are held against real Django, its exercises are graded with every answer
 * of their banks. Two files call this, so that two workers share the grades.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { loadCourse } from "#course/build/course";
import { cachedRunner } from "#course/build/run-cache";
import { type Answer, wronglyGraded } from "#course/exercises/answer";
import { messagesOf, undrawn } from "#course/exercises/check-messages";
import { blocksOf, exercisesIn } from "#course/model/lesson-parts";
import type { Exercise, ExerciseSize, Lesson, LessonProgram } from "#course/model/schema";
import { missingFrom } from "#course/self-test/completeness";
import { degenerateAnswers, notForLearners } from "#course/self-test/degenerate";
import { lessonPrograms } from "#course/self-test/lesson-programs";
import { type LessonRecordings, recordingKey, sha256, whyNot } from "#course/self-test/recordings";
import type { RunRecord } from "#engine/run-record";
import type { CheckResult, GradeReport, RunOptions } from "#runtime/protocol";

const LESSONS = join(import.meta.dirname, "../../../lessons");
const runner = cachedRunner();
const { lessons } = await loadCourse(runner);
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

const failures = (report: GradeReport): CheckResult[] => report.checks.filter((check) => !check.passed);

function writeUndrawn(): void {
  const known = new Set(
    lessons.flatMap(({ lesson }) => exercisesIn(blocksOf(lesson)).map(({ id }) => `${lesson.slug}/${id}`)),
  );
  const before = JSON.parse(readFileSync(UNDRAWN, "utf8")) as Record<string, number>;
  const rows = Object.entries({ ...before, ...Object.fromEntries(undrawnNow) })
    .filter(([name, count]) => count > 0 && known.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(UNDRAWN, `${JSON.stringify(Object.fromEntries(rows), null, 1)}\n`);
}

const uncut = { output: false, events: false };

/** Defines the tests of these lessons. The files that call it are run one after another when `npm run course` writes. */
export function testLessons(numbers: (number: number) => boolean): void {
  afterAll(() => {
    if (process.env.UPDATE_UNDRAWN) writeUndrawn();
  });

  describe.each(
    lessons.filter(({ lesson }) => numbers(lesson.number)).map((loaded) => [loaded.lesson.slug, loaded] as const),
  )("lesson %s", (_slug, { lesson, answers, complete }) => {
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

        test(
          "what is no answer at all fails, in words for the learner",
          async () => {
            const scene = `${exercise.checks}${JSON.stringify(exercise.concurrency)}`;
            for (const { what, code } of degenerateAnswers(exercise.starter.code, exercise.solution.code, scene)) {
              const { passed, checks } = await grade(exercise, code);
              const failed = checks.some(({ outcome }) => outcome === "failed");
              const found = { what, passed, failed, notForLearners: notForLearners(checks) };
              expect(found).toEqual({ what, passed: false, failed: true, notForLearners: [] });
            }
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
  });
}
