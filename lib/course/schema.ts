/**
 * What a lesson is, after the build has read its folder, run its programs and computed its answers. Plain data:
 * the pages render it, the self-test checks it, the client receives it. Authors write `lesson.mdx` and `*.py`
 * (docs/authoring.md); `load.ts` makes this from them. HTML comes only from our own files, never from a learner.
 */
import { z } from "zod";
import type { RunRecord } from "#engine/run-record";

export const MODES = ["learn", "why", "deep", "visualize", "try", "challenge", "project", "review", "performance", "test"] as const;
export type Mode = (typeof MODES)[number];

/** The front matter of lesson.mdx. */
export const lessonMeta = z.strictObject({
  title: z.string().min(3),
  summary: z.string().min(20),
  minutes: z.int().positive(),
  /** Ids of CURRICULUM that this lesson teaches. */
  covers: z.array(z.string().regex(/^[AB]\d\d$/)),
});
export type LessonMeta = z.infer<typeof lessonMeta>;

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
  label: string;
  /** Why it is right, or why it is wrong. */
  reasonHtml: string;
}

/** Predict, then reveal. The answer is not written down by the author: the build runs the program. */
export interface Question {
  id: string;
  text: string;
  /** The program whose run settles it. */
  program: LessonProgram;
  options: QuestionOption[];
  answerId: string;
  /** What the run showed, e.g. the printed line that decides. */
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

export type Block =
  | { kind: "prose"; html: string }
  | { kind: "note"; tone: "tip" | "warning" | "production"; title: string; html: string }
  | { kind: "program"; program: LessonProgram }
  | { kind: "question"; question: Question }
  /** "You will read that …": a claim of the tutorials, refuted (or upheld) by a run. */
  | { kind: "claim"; id: string; says: string; verdict: "false" | "half-true" | "true"; html: string; program: LessonProgram }
  | { kind: "exercise"; exercise: Exercise }
  /** A drawing from components/visualisers/figures, by name. */
  | { kind: "figure"; name: string; caption: string; textTwin: string };

export interface LessonStep {
  id: string;
  title: string;
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
