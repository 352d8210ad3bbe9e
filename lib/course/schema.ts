/**
 * What a lesson is, after the build has read its folder, run its programs and computed its answers. Plain data:
 * the pages render it, the self-test checks it, the client receives it. Authors write `learn.mdx`, `why.mdx` … and `*.py`
 * (docs/authoring.md); `load.ts` makes this from them. HTML comes only from our own files, never from a learner.
 */
import type { RunRecord } from "#engine/run-record";

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
  /** What decides, as the author asked for it (`line 2`, `count hit` …: lib/course/probe.ts), and what the run showed. */
  probe: string;
  evidence: string;
  hash: string;
}

export interface Exercise {
  id: string;
  title: string;
  promptHtml: string;
  starter: LessonProgram;
  solution: LessonProgram;
  hintsHtml: string[];
  /** Python source of the checks. */
  checks: string;
  hash: string;
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

export type Block =
  | { kind: "prose"; html: string }
  | { kind: "note"; tone: (typeof TONES)[number]; title: string; html: string }
  | { kind: "program"; program: LessonProgram }
  | { kind: "question"; question: Question }
  | { kind: "claim"; claim: Claim }
  | { kind: "exercise"; exercise: Exercise }
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
