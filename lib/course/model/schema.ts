/**
 * What a lesson is, after the build has read its folder, run its programs and computed its answers. Plain data:
 * the pages render it, the self-test checks it, the client receives it. Authors write `learn.mdx`, `why.mdx` … and `*.py`
 * (docs/authoring.md); `load.ts` makes this from them. HTML comes only from our own files, never from a learner.
 */
import type { DjangoVersion } from "#engine/django-version";
import type { RunRecord } from "#engine/run-record";
import type { ConcurrencyCheck, ExploreReport, ExploreSpec, SimulationReport } from "#runtime/protocol";
import type { Call } from "#simulation/behaviour";
import type { Scenario } from "#simulation/scenario";

export const MODES = [
  "learn",
  "why",
  "deep",
  "visualize",
  "try",
  "challenge",
  "project",
  "review",
  "performance",
  "test",
] as const;
export type Mode = (typeof MODES)[number];

/** What the course's outline (lessons/course.json) says of a lesson; `covers` is gathered from its steps. */
export interface LessonMeta {
  title: string;
  summary: string;
  minutes: number;
  /** Ids of CURRICULUM that this lesson teaches, wholly or in part. */
  covers: string[];
}

/** A program of the course, with the trace it leaves, recorded at build time. */
export interface LessonProgram {
  file: string;
  code: string;
  /** Static highlighted code, themed with CSS variables: what is on screen before the editor. */
  highlighted: string;
  backend: string;
  caches: Record<string, Record<string, unknown>>;
  record: RunRecord;
  /** On a page whose record is too heavy to come with it: `record` is empty, and the real one is in this file. */
  recordHref?: string;
  /** It only defines functions: what two visitors call. */
  visits?: Call[];
  /** Changes when the program changes: the key of saved work. */
  hash: string;
}

export interface QuestionOption {
  id: string;
  /** Plain text, for names and screen readers. */
  label: string;
  /** The same with inline code marked up. */
  labelHtml: string;
  /** Why it is right, or why it is wrong. */
  reasonHtml: string;
}

/** What the evidence was read off: the program's plain run, or a block of the lesson. */
export type SettledBy = { kind: "run" } | { kind: "simulation" | "exploration" | "traffic" | "walk"; id: string };

/** Predict, then reveal. The answer is not written down by the author: the build runs the program. */
export interface Question {
  id: string;
  /** Plain text: the name of the radio group. */
  text: string;
  textHtml: string;
  /** The program whose run settles it. */
  program: LessonProgram;
  options: QuestionOption[];
  answerId: string;
  /** What decides, as the author asked for it (`line 2`, `count hit` …: lib/course/probes/probe.ts), and what the run showed. */
  probe: string;
  evidence: string;
  settledBy: SettledBy;
  hash: string;
  /** In "test yourself": how hard. */
  level: Level | null;
  /** It asks which line has to change; the evidence is what the program shows with that change. */
  mends?: true;
}

export const LEVELS = ["easy", "medium", "hard"] as const;
export type Level = (typeof LEVELS)[number];

export interface Exercise {
  id: string;
  title: string;
  promptHtml: string;
  starter: LessonProgram;
  solution: LessonProgram;
  hintsHtml: string[];
  /** Python source of the checks. */
  checks: string;
  /** Held after the Python checks: against every interleaving, or a simulation over several seeds. */
  concurrency: readonly ConcurrencyCheck[];
  size: ExerciseSize;
  /** The solution's lines in a wrong order (seeded): the Parsons rung of the help ladder; null for short ones. */
  parsons: ParsonsLine[] | null;
  /** The solution with `____` for what matters, when the author gives `blanks.py`. */
  blanks: string | null;
  /** A stage of the project: the number, from 1; the learner's code of the stage before is the starter. */
  stage: number | null;
  hash: string;
}

/** "task" in Try, "challenge" in Challenge, "stage" in Project, "exercise" at the end of Learn, "edit" for one small change inside it. */
export const EXERCISE_SIZES = ["edit", "task", "exercise", "challenge", "stage"] as const;
export type ExerciseSize = (typeof EXERCISE_SIZES)[number];

export interface ParsonsLine {
  text: string;
  /** Spaces before it in the solution, over 4. */
  indent: number;
  /** Its place in the solution, from 0; null = a distractor. */
  place: number | null;
}

export const VERDICTS = ["false", "half-true", "true"] as const;
export type Verdict = (typeof VERDICTS)[number];

export const TONES = ["tip", "warning", "production"] as const;

/** "You will read that …": a claim of the tutorials, refuted (or upheld) by a run. */
export interface Claim {
  id: string;
  saysHtml: string;
  verdict: Verdict;
  html: string;
  program: LessonProgram;
  probe: string;
  /** What the probe found; the build checks that it is what the author counts on. */
  evidence: string;
}

/** The same page twice, both run: what each costs stands side by side. */
export interface Comparison {
  id: string;
  titles: readonly [string, string];
  programs: readonly [LessonProgram, LessonProgram];
}

/** A program on several backends: what each API call becomes on the wire, and which bytes are stored. */
export interface WireBlock {
  id: string;
  program: LessonProgram;
  /** By backend. */
  records: Record<string, RunRecord>;
}

/** Step by step: `program.record` was made with lines watched. `at` = index into its "reached" events, from 0. */
export interface Walk {
  id: string;
  program: LessonProgram;
  questions: { at: number; question: Question }[];
}

/** A flashcard. With a program the back is what the run shows. */
export interface Card {
  id: string;
  frontHtml: string;
  backHtml: string;
  program: LessonProgram | null;
  evidence: string | null;
  hash: string;
}

/** "Explain in your own words", with a checklist to hold it against. */
export interface Explain {
  id: string;
  ask: string;
  pointsHtml: string[];
}

/** Many requests at once: lanes, key lives, meters. Recorded at build time, run live on request. */
export interface LessonSimulation {
  id: string;
  title: string;
  program: LessonProgram;
  scenario: Scenario;
  /** Without events when there are more than lib/course/model/light-report.ts keeps: run it live to see the lanes. */
  report: SimulationReport;
  /** As a program's `recordHref`: `report` has the measures only, and the whole of it is in this file. */
  reportHref?: string;
}

/** The learner as the scheduler. */
export interface ByHandBlock {
  id: string;
  title: string;
  program: LessonProgram;
  scenario: Scenario;
  /** Names from simulation/goals.ts. */
  goals: string[];
}

/** Every interleaving. The report is the build's; the learner predicts, explores their own version, replays. */
export interface LessonExploration {
  id: string;
  title: string;
  program: LessonProgram;
  spec: ExploreSpec;
  report: ExploreReport;
  /** As a program's `recordHref`: `report` has no outcomes and no counterexamples, and the whole of it is in this file. */
  reportHref?: string;
  /** "How many outcomes?", "Can this go wrong?": asked before the report is shown. */
  predict: { outcomes: number; canGoWrong: boolean };
}

/** Good pattern against bad under the same traffic. */
export interface TrafficComparison {
  id: string;
  titles: readonly [string, string];
  programs: readonly [LessonProgram, LessonProgram];
  scenario: Scenario;
  /** Without events: traffic is compared by its measures. */
  reports: readonly [SimulationReport, SimulationReport];
}

/** A statement that holds since a version of Django; the build has run the program on both. */
export interface Since {
  version: DjangoVersion;
  program: LessonProgram;
  prints: Readonly<Record<DjangoVersion, string>>;
  html: string;
}

export type Block =
  | { kind: "prose"; html: string }
  | { kind: "note"; tone: (typeof TONES)[number]; title: string; html: string }
  | { kind: "since"; since: Since }
  | { kind: "program"; program: LessonProgram }
  | { kind: "question"; question: Question }
  | { kind: "claim"; claim: Claim }
  | { kind: "exercise"; exercise: Exercise }
  | { kind: "compare"; comparison: Comparison }
  | { kind: "wire"; wire: WireBlock }
  | { kind: "walk"; walk: Walk }
  | { kind: "card"; card: Card }
  | { kind: "explain"; explain: Explain }
  | { kind: "cheat-sheet"; rows: { callHtml: string; meaningHtml: string }[] }
  | { kind: "simulation"; simulation: LessonSimulation }
  | { kind: "by-hand"; byHand: ByHandBlock }
  | { kind: "exploration"; exploration: LessonExploration }
  | { kind: "traffic"; traffic: TrafficComparison }
  /** A drawing from components/visualisers/figures, by name. */
  | { kind: "figure"; name: string; caption: string; textTwin: string };

export interface LessonStep {
  id: string;
  title: string;
  /** Ids of CURRICULUM taught here, wholly or in part. */
  covers: string[];
  blocks: Block[];
}

export interface Lesson {
  slug: string;
  number: number;
  meta: LessonMeta;
  modes: Partial<Record<Mode, LessonStep[]>>;
  /** Its share of the final test (`final.mdx`): programs that no mode shows. */
  final: LessonStep[];
}

/** The course's table of contents; a lesson that is not written yet has no href. */
export interface CourseEntry {
  number: number;
  slug: string;
  title: string;
  summary: string;
  available: boolean;
  minutes: number | null;
  steps: { id: string; title: string }[];
}
