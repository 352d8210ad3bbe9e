/**
 * The course tests itself. Loading already proves a lot (lib/course/load.ts: outputs are what runs show, every question has
 * one right option, claims hold, ids are unique, links and figures exist); here runs are held against real Django,
 * exercises are graded and the coverage is recorded.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadCourse } from "#course/course";
import { coverageTable } from "#course/coverage";
import type { Mistake } from "#course/exercise";
import { cachedRunner } from "#course/run-cache";
import type { Block, Exercise, Lesson, LessonProgram } from "#course/schema";
import { assertNever } from "#engine/assert-never";
import type { CheckResult, GradeReport, RunOptions } from "#runtime/protocol";

const runner = cachedRunner();
const { lessons, errors } = await loadCourse(runner);
const MIN_HINTS = 3;
const MIN_MISTAKES = 4;

const blocksOf = (lesson: Lesson): Block[] =>
  Object.values(lesson.modes).flatMap((steps) => steps.flatMap((step) => step.blocks));

const exercisesOf = (lesson: Lesson): Exercise[] =>
  blocksOf(lesson).flatMap((block) => (block.kind === "exercise" ? [block.exercise] : []));

const programsIn = (block: Block): LessonProgram[] => {
  switch (block.kind) {
    case "program":
      return [block.program];
    case "question":
      return [block.question.program];
    case "claim":
      return [block.claim.program];
    case "exercise":
      return [block.exercise.starter, block.exercise.solution];
    case "prose":
    case "note":
    case "figure":
    case "explain":
    case "cheat-sheet":
      return [];
    case "compare":
      return [...block.comparison.programs];
    case "traffic":
      return [...block.traffic.programs];
    case "wire":
      return [block.wire.program];
    case "walk":
      return [block.walk.program];
    case "card":
      return block.card.program ? [block.card.program] : [];
    case "simulation":
      return [block.simulation.program];
    case "by-hand":
      return [block.byHand.program];
    case "exploration":
      return [block.exploration.program];
    default:
      return assertNever(block);
  }
};

/** What real Django printed, by scripts/record-django.py: path in the lesson's folder → recording. */
type Recordings = Record<string, { sha256: string; stdout: string; error: string | null }>;

function recordingsOf({ number, slug }: Lesson): Recordings {
  const folder = `${String(number).padStart(2, "0")}-${slug}`;
  const path = join(import.meta.dirname, "../../lessons", folder, "django.json");
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Recordings) : {};
}

/** Real Django has no `shop`, and the recordings are made on locmem. */
const canBeRecorded = (program: LessonProgram): boolean =>
  program.backend === "locmem" && !/^(from|import) shop\b/m.test(program.code);

const grade = (exercise: Exercise, code: string): Promise<GradeReport> => {
  const backend = exercise.starter.backend as RunOptions["backend"];
  return runner.grade({ code, backend }, exercise.checks, exercise.concurrency);
};

const failures = (report: GradeReport): CheckResult[] => report.checks.filter((check) => !check.passed);

test("every lesson loads", () => {
  expect(errors.map(({ message }) => message)).toEqual([]);
});

describe.each(lessons.map((loaded) => [loaded.lesson.slug, loaded] as const))(
  "lesson %s",
  (_slug, { lesson, mistakes }) => {
    test("has at least five steps to learn, most of them with a question", () => {
      const steps = lesson.modes.learn ?? [];
      const asking = steps.filter((step) => step.blocks.some((block) => block.kind === "question"));
      expect(steps.length).toBeGreaterThanOrEqual(5);
      expect(asking.length).toBeGreaterThan(steps.length / 2);
    });

    const programs = new Map(
      blocksOf(lesson)
        .flatMap(programsIn)
        .map((program) => [program.hash, program]),
    );

    test("no program was cut short", () => {
      for (const { file, record } of programs.values()) {
        expect({ file, ...record.cut }).toEqual({ file, output: false, events: false });
      }
    });

    test("real Django prints the same (scripts/record-django.py writes the recordings)", () => {
      const recordings = recordingsOf(lesson);
      for (const { file, code, record } of [...programs.values()].filter(canBeRecorded)) {
        const sha256 = createHash("sha256").update(code).digest("hex");
        const here = { file, sha256, stdout: record.stdout, error: record.error?.lastLine ?? null };
        expect(here).toEqual({ file, ...recordings[file] });
      }
    });

    describe.each(exercisesOf(lesson).map((exercise) => [exercise.id, exercise] as const))(
      "exercise %s",
      (id, exercise) => {
        const listed = mistakes.filter((mistake) => mistake.exerciseId === id);

        test("its solution passes every check", async () => {
          const report = await grade(exercise, exercise.solution.code);
          expect(failures(report)).toEqual([]);
          expect(report.passed).toBe(true);
          expect(report.checks.length).toBeGreaterThan(0);
        });

        test("its starter runs and does not pass", async () => {
          const report = await grade(exercise, exercise.starter.code);
          expect(report.run.error).toBeNull();
          expect(report.passed).toBe(false);
        });

        test("has hints, and mistakes with messages of their own", () => {
          expect(exercise.hintsHtml.length).toBeGreaterThanOrEqual(MIN_HINTS);
          expect(listed.length).toBeGreaterThanOrEqual(MIN_MISTAKES);
          expect(new Set(listed.map((mistake) => mistake.draws)).size).toBe(listed.length);
        });

        test.each(listed.map((mistake): [string, Mistake] => [mistake.file, mistake]))(
          "%s draws its own message",
          async (_file, mistake) => {
            const [first] = failures(await grade(exercise, mistake.code));
            expect(first?.message).toContain(mistake.draws);
          },
        );
      },
    );
  },
);

test("docs/coverage.md is current (npm run course -- --update writes it)", async () => {
  await expect(coverageTable(lessons.map(({ lesson }) => lesson))).toMatchFileSnapshot("../../docs/coverage.md");
});
