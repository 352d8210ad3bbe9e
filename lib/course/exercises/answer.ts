/**
 * Other answers to an exercise, for the self-test: `right/NAME` must pass, `wrong/NAME` must fail. Each is a unified diff against
 * `solution.py` (`.patch`), or the whole program (`.py`) where that is shorter. A head comes first: a sentence that says what the
 * answer is, then for a wrong one that people write `draws: …` (part of the message of its first failing check) or `remark: …`
 * (it passes with a weakness, and this is part of the remark). In a `.py` the head is a comment with a blank line after it.
 */
import { applyPatch, createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import type { GradeReport } from "#runtime/protocol";

export const ANSWER_KINDS = ["right", "wrong"] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

export interface AnswerHead {
  says: string;
  /** What the learner reads, or part of it. */
  draws: { by: "check" | "remark"; text: string } | null;
}

export interface Answer extends AnswerHead {
  exerciseId: string;
  kind: AnswerKind;
  /** `single-flight/wrong/for_ever.patch` */
  file: string;
  code: string;
}

/** Enough for an author to see where a hunk belongs; the solution is beside it. */
const CONTEXT_LINES = 1;
const SOLUTION = "solution.py";

/** The head and the program of an answer's file, or what is wrong with the file. Programs come without the newline that ends them. */
export function readAnswer(file: string, text: string, solution: string): (AnswerHead & { code: string }) | string {
  const parts = file.endsWith(".patch")
    ? /^([\s\S]*?)(^--- [\s\S]*)$/m.exec(text)
    : /^((?:#.*\n)+)\n([\s\S]*)$/.exec(text);
  if (!parts)
    return "begins with a head that says what this answer is: lib/course/exercises/answer.ts describes its form";
  const [, top = "", body = ""] = parts;
  const head = readHead(file.endsWith(".patch") ? top : top.replace(/^# ?/gm, ""));
  if (typeof head === "string") return head;
  const code = file.endsWith(".patch") ? applied(body, solution) : body.replace(/\n$/, "");
  if (code === null) return `does not apply to ${SOLUTION}: make it again with npm run answer`;
  if (code === solution) return `is ${SOLUTION} itself`;
  return { ...head, code };
}

function readHead(top: string): AnswerHead | string {
  const lines = top.split("\n").filter((line) => line.trim() !== "");
  const drawing = lines.filter((line) => /^(draws|remark): ./.test(line));
  const says = lines.filter((line) => !drawing.includes(line)).join(" ");
  if (!/^\S.*[.!?]$/.test(says)) return "its head needs a sentence that says what this answer is";
  if (drawing.length > 1) return "draws one message, and only one";
  const [name, text = ""] = drawing[0]?.split(/: (.*)/) ?? [];
  return { says, draws: name === undefined ? null : { by: name === "draws" ? "check" : "remark", text } };
}

function applied(patch: string, solution: string): string | null {
  try {
    const code = applyPatch(`${solution}\n`, patch);
    return code === false ? null : code.replace(/\n$/, "");
  } catch {
    return null;
  }
}

/** An answer as a file: a patch, or the whole program if that is shorter. */
export function writeAnswer(head: AnswerHead, code: string, solution: string): { extension: string; text: string } {
  const lines = [head.says];
  if (head.draws) lines.push(`${head.draws.by === "check" ? "draws" : "remark"}: ${head.draws.text}`);
  const options = { context: CONTEXT_LINES, headerOptions: FILE_HEADERS_ONLY };
  const names = [SOLUTION, SOLUTION] as const;
  const patch = createTwoFilesPatch(...names, `${solution}\n`, `${code}\n`, undefined, undefined, options);
  if (patch.length <= code.length) return { extension: "patch", text: `${lines.join("\n")}\n\n${patch}` };
  return { extension: "py", text: `${lines.map((line) => `# ${line}`).join("\n")}\n\n${code}\n` };
}

/** What the grade of an answer should not be, in a sentence; null when it is as its file says. */
export function wronglyGraded({ kind, draws }: Pick<Answer, "kind" | "draws">, report: GradeReport): string | null {
  const failed = report.checks.find((check) => !check.passed);
  const seen = failed ? `the first failing check says: ${failed.message}` : "no check fails";
  if (kind === "right") return report.passed && !failed ? null : `a right answer must pass; ${seen}`;
  if (draws === null) return failed ? null : "a wrong answer must fail; no check fails";
  if (draws.by === "check")
    return failed?.message.includes(draws.text) ? null : `it should draw “${draws.text}”; ${seen}`;
  if (failed) return `it should pass with a remark; ${seen}`;
  const [remark] = report.remarks;
  return remark?.includes(draws.text)
    ? null
    : `it should draw the remark “${draws.text}”; the first is: ${remark ?? "none"}`;
}
