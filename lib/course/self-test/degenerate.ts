/**
 * Programs that are no answer at all, made of an exercise's solution: the empty file, a syntax error, and the functions that the checks call
 * returning nothing, raising, or gone. Whatever is handed in, the learner reads in words what was expected and what was seen.
 *
 * What is left out: one function of several at a time. Most checks call one, so all at once find the same, in a fifth of the time.
 */
import type { CheckResult } from "#runtime/protocol";

export interface Degenerate {
  what: string;
  code: string;
}

const NAMED = /^(async def|def) (\w+)/;

/** `checks` is the text of everything that may call the program. What the starter gives and the solution leaves alone isn't asked for. */
export function degenerateAnswers(starter: string, solution: string, checks: string): Degenerate[] {
  const given = new Set(statements(starter));
  const own = statements(solution).flatMap((text) => {
    const [, kind = "", name = ""] = NAMED.exec(text) ?? [];
    return name === "" ? [] : [{ kind, name, given: given.has(text) }];
  });
  const called = own.filter(({ name }) => new RegExp(`\\b${name}\\b`).test(checks));
  const asked = called.every((one) => one.given) ? [] : called;
  const plain = [
    { what: "an empty file", code: "" },
    { what: "a syntax error", code: `${solution}\ndef (:\n` },
  ];
  if (asked.length === 0) return plain;
  const instead = (parameters: string, body: string, plainly = false): string =>
    [solution, ...asked.map(({ kind, name }) => `${plainly ? "def" : kind} ${name}(${parameters}):\n    ${body}`)].join(
      "\n\n",
    );
  return [
    ...plain,
    { what: "functions that return None", code: instead("*args, **kwargs", "return None") },
    { what: "functions that return another kind of thing", code: instead("*args, **kwargs", 'return ("x",)') },
    { what: "plain functions that return None", code: instead("*args, **kwargs", "return None", true) },
    { what: "functions that raise", code: instead("*args, **kwargs", 'raise ValueError("boom")') },
    { what: "functions without parameters", code: instead("", "return None") },
    { what: "no such functions", code: `${solution}\n\ndel ${asked.map(({ name }) => name).join(", ")}` },
  ];
}

/** Those at the top of a program, each with what is indented under it. */
const statements = (source: string): string[] => source.split(/\n(?=[^\s#)\]}])/).map((text) => text.trim());

/** What the learner can do nothing with: a check that could not go on, and names of ours. */
const NOT_FOR_LEARNERS =
  /What this check looks for was not there|could not go on|Traceback|\bstampede\.|\b(checks|driver)\.py\b|\b(Unmet|StandIn|Suspended|UnderTest|JsProxy|PyProxy)\b|ended Python itself/;

export function notForLearners(checks: readonly CheckResult[]): string[] {
  return checks
    .filter(({ outcome }) => outcome === "failed")
    .flatMap(({ title, message, expected, seen }) =>
      [message, expected, seen]
        .filter((words) => words && NOT_FOR_LEARNERS.test(words))
        .map((words) => `${title}: ${words}`),
    );
}
