/** For the loader's tests: a lesson made of text, and a runner that needs no Python (each program prints its own code). */

import { type LoadedLesson, loadLesson } from "#course/load";
import type { Runner } from "#course/runner";
import type { RunRecord } from "#engine/run-record";

const outline = [{ slug: "first", title: "The first", summary: "A lesson that is only here for tests.", minutes: 5 }];

const recordOf = (code: string): RunRecord => ({
  events: [],
  stdout: `${code}\n`,
  stderr: "",
  error: code.startsWith("raise") ? { lastLine: "ValueError: no", traceback: "", line: 1, stopped: null } : null,
  previews: {},
  caches: {},
  endMs: 1500,
  cut: { output: false, events: false },
});

const runner: Runner = {
  run: async ({ code }) => recordOf(code),
  grade: async ({ code }) => ({ passed: true, checks: [], remarks: [], run: recordOf(code) }),
};

/** Loads a lesson whose learn.mdx holds one step around `content` (or is `content`, if it has steps). */
export function loadText(content: string, files: Record<string, string> = {}): Promise<LoadedLesson> {
  const learn = content.includes("<Step") ? content : `<Step id="only" title="Only">\n\n${content}\n\n</Step>\n`;
  const source = { folder: "lessons/01-first", number: 1, slug: "first", files: { "learn.mdx": learn, ...files } };
  return loadLesson(source, { outline, slugs: new Set(["first"]), figures: new Set(["fridge"]), runner });
}
