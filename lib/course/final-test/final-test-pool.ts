/**
 * Everything the final test can ask, from the built lessons: what is in their `final.mdx`, on programs that no lesson shows. A question
 * asks for what its probe found. An exploration that no question is about becomes a program to judge: the explorer's count is the
 * answer, and what was not explored to the end, or has a scenario that a line doesn't tell in full, is left out.
 */
import { createHash } from "node:crypto";
import type { FinalPool, FinalProgram, FinalQuestion, Form } from "#course/final-test/final-test";
import { inFigures } from "#course/model/figures";
import { questionsIn } from "#course/model/lesson-parts";
import type { Block, Lesson, LessonExploration, Question, QuestionOption } from "#course/model/schema";
import { callText } from "#simulation/call-arguments";
import type { Scenario } from "#simulation/scenario";
import { inSeconds } from "#simulation/words";

export function finalTestPool(lessons: readonly Lesson[]): FinalPool {
  const questions = lessons.flatMap(questionsOf);
  const programs = lessons.flatMap(programsOf);
  const hash = createHash("sha256")
    .update(JSON.stringify([questions, programs]))
    .digest("hex")
    .slice(0, 8);
  return { hash, questions, programs };
}

const blocksIn = ({ final }: Lesson): Block[] => final.flatMap((step) => step.blocks);

function questionsOf(lesson: Lesson): FinalQuestion[] {
  const blocks = blocksIn(lesson);
  return questionsIn(blocks).map((question): FinalQuestion => {
    const { id, text, textHtml, options, answerId, level, probe, evidence, hash, program } = question;
    const { file, highlighted } = program;
    const asked = { text, textHtml, options, answerId, level, probe, evidence, hash, form: formOf(question) };
    const { slug } = lesson;
    const run = scenarioOf(blocks, question);
    return { kind: "question", id: `${slug}/${id}`, slug, ...asked, ...run, program: { file, highlighted } };
  });
}

/** Options that are nothing but these ask which backend it was. */
const BACKENDS: ReadonlySet<string> = new Set(["locmem", "filebased", "db", "dummy", "redis", "memcached"]);

function formOf({ settledBy, probe, options, mends }: Question): Form {
  if (mends) return "line";
  if (settledBy.kind === "walk") return "moment";
  if (settledBy.kind === "run") {
    return options.every(({ label }) => BACKENDS.has(label)) ? "backend" : "output";
  }
  return settledBy.kind === "exploration" && !/^(outcome|cache) \d/.test(probe) ? "count" : "requests";
}

/** What runs, and where, of a question that requests settle. */
function scenarioOf(blocks: readonly Block[], { settledBy }: Question): Pick<FinalQuestion, "calls" | "setting"> {
  for (const block of blocks) {
    if (block.kind === "exploration" && settledBy.kind === "exploration" && block.exploration.id === settledBy.id) {
      const { program, spec } = block.exploration;
      return told(spec.scenario, program.backend, spec.timing);
    }
    if (block.kind === "simulation" && settledBy.kind === "simulation" && block.simulation.id === settledBy.id) {
      const { program, scenario } = block.simulation;
      return told(scenario, program.backend, "nominal");
    }
  }
  return { calls: [], setting: "" };
}

/** Where a line cannot tell it all, the question does. */
function told(scenario: Scenario, backend: string, timing: "nominal" | "adversarial") {
  const setting = settingOf(scenario, backend, timing);
  return setting === null || scenario.count > MOST_NAMED
    ? { calls: [], setting: "" }
    : { calls: callsOf(scenario), setting };
}

const MOST_NAMED = 6;

const callsOf = ({ calls, count }: Scenario): string[] =>
  Array.from({ length: count }, (_, i) => calls[i % calls.length])
    .flatMap((call) => call ?? [])
    .map((call) => callText(call));

function programsOf(lesson: Lesson): FinalProgram[] {
  const blocks = blocksIn(lesson);
  const settling = new Set(
    questionsIn(blocks).flatMap(({ settledBy }) => (settledBy.kind === "exploration" ? [settledBy.id] : [])),
  );
  return blocks.flatMap((block) =>
    block.kind === "exploration" && !settling.has(block.exploration.id) ? judged(block.exploration, lesson.slug) : [],
  );
}

function judged({ id, program, spec, report }: LessonExploration, slug: string): FinalProgram[] {
  const setting = settingOf(spec.scenario, program.backend, spec.timing);
  if (report.status !== "complete" || setting === null) return [];
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
        calls: callsOf(spec.scenario),
        setting,
        share,
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

/** What a line says of a scenario; a seed changes nothing where every interleaving is tried. */
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
