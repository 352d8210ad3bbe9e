/**
 * Everything the final test can ask, from the built lessons: the questions of "Test yourself", and for each exploration what
 * it was asked to hold, as a program to judge. The explorer's count is the answer; what was not explored to the end is left out,
 * as are scenarios that a line of text does not tell in full.
 */
import { createHash } from "node:crypto";
import type { FinalPool, FinalProgram, FinalQuestion } from "#course/final-test/final-test";
import { inFigures } from "#course/model/figures";
import { type Lesson, type LessonExploration, MODES, type Mode, type QuestionOption } from "#course/model/schema";
import type { Scenario } from "#simulation/scenario";
import { inSeconds, nameOf } from "#simulation/words";

export function finalTestPool(lessons: readonly Lesson[]): FinalPool {
  const questions = lessons.flatMap(questionsOf);
  const programs = lessons.flatMap(programsOf);
  const hash = createHash("sha256")
    .update(JSON.stringify([questions, programs]))
    .digest("hex")
    .slice(0, 8);
  return { hash, questions, programs };
}

function questionsOf({ slug, modes }: Lesson): FinalQuestion[] {
  const blocks = (modes.test ?? []).flatMap((step) => step.blocks);
  return blocks.flatMap((block): FinalQuestion[] => {
    if (block.kind !== "question") return [];
    const { id, text, textHtml, options, answerId, level, probe, evidence, hash, program } = block.question;
    const { file, highlighted } = program;
    const asked = { text, textHtml, options, answerId, level, probe, evidence, hash };
    return [{ kind: "question", id: `${slug}/${id}`, slug, ...asked, program: { file, highlighted } }];
  });
}

/** The test's own explorations settle its questions and are shown nowhere: they cannot be stepped through. */
function programsOf({ slug, modes }: Lesson): FinalProgram[] {
  return MODES.filter((mode) => mode !== "test").flatMap((mode) =>
    (modes[mode] ?? []).flatMap((step) =>
      step.blocks.flatMap((block) =>
        block.kind === "exploration" ? judged(block.exploration, slug, placeOf(slug, mode, step.id)) : [],
      ),
    ),
  );
}

const placeOf = (slug: string, mode: Mode, step: string): string =>
  mode === "learn" ? `/lessons/${slug}#${step}` : `/lessons/${slug}/${mode}#${step}`;

function judged({ id, program, spec, report }: LessonExploration, slug: string, href: string): FinalProgram[] {
  const setting = settingOf(spec.scenario, program.backend, spec.timing);
  if (report.status !== "complete" || setting === null) return [];
  const { calls, count } = spec.scenario;
  const called = Array.from({ length: count }, (_, i) => calls[i % calls.length]).flatMap((call) => call ?? []);
  const exploration = `${slug}/${id}`;
  const { file, highlighted } = program;
  return report.verdicts.flatMap((verdict, at): FinalProgram[] => {
    if (verdict.kind !== "always") return [];
    const broken = verdict.interleavings;
    const answerId = broken === 0n ? "safe" : broken === report.interleavings ? "every" : "some";
    const share = `${inFigures(broken)} of ${inFigures(report.interleavings)} interleavings`;
    const text = `Wanted: “${sentence(verdict.title)}” Can it go wrong?`;
    return [
      {
        kind: "program",
        id: `${exploration}/${at}`,
        slug,
        exploration,
        text,
        textHtml: text.replaceAll("&", "&amp;").replaceAll("<", "&lt;"),
        options: OPTIONS,
        answerId,
        calls: called.map(nameOf),
        setting,
        share,
        href,
        hash: program.hash,
        program: { file, highlighted },
      },
    ];
  });
}

const sentence = (title: string): string =>
  `${title.charAt(0).toUpperCase()}${title.slice(1)}${title.endsWith(".") ? "" : "."}`;

const option = (id: FinalProgram["answerId"], label: string): QuestionOption => {
  return { id, label, labelHtml: label, reasonHtml: "" };
};
const OPTIONS = [
  option("safe", "No, every interleaving ends well"),
  option("some", "Yes, in some interleavings"),
  option("every", "Yes, in every interleaving"),
];

/** What a line says of a scenario; a seed changes nothing where every order is tried. */
const TOLD: ReadonlySet<string> = new Set([
  "calls",
  "count",
  "processes",
  "arrivals",
  "seed",
] satisfies (keyof Scenario)[]);

/** Null when there is more to the scenario than it says. */
function settingOf(scenario: Scenario, backend: string, timing: "nominal" | "adversarial"): string | null {
  const { arrivals, count, processes } = scenario;
  if (Object.keys(scenario).some((field) => !TOLD.has(field))) return null;
  if (arrivals && arrivals.kind !== "at" && arrivals.kind !== "all") return null;
  const parts = [`on ${backend}`];
  if (processes !== undefined) parts.push(`in ${processes} ${processes === 1 ? "process" : "processes"}`);
  else if (backend === "locmem" && count > 1) parts.push("in one process");
  if (arrivals?.kind === "at") parts.push(`arriving at ${arrivals.timesMs.map(inSeconds).join(", ")}`);
  if (timing === "adversarial") parts.push("and any time may pass between two steps");
  return parts.join(", ");
}
