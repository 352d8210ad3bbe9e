/**
 * The checks of an exercise that are written in Python, one after another. Python says of a single check whether what it expects was seen; which
 * checks are looked at, and what that makes of the whole, is decided here, where the learner's program does not reach.
 */
import type { PyProxy } from "pyodide/ffi";
import type { CheckResult } from "#runtime/protocol";

/** The functions of python/stampede/checks.py. */
export interface Checks {
  read(source: string): PyProxy;
  begin(source: string): void;
  look(position: number): PyProxy;
  control(kind: "expect" | "expect_that", seen: number, expected: number, message: string): PyProxy;
}

interface Title {
  title: string;
  after: string | null | undefined;
}

interface Look {
  passed: boolean;
  message: string;
  expected?: string | null;
  seen?: string | null;
  line?: number | null;
  hopeless: boolean;
}

const NOT_LOOKED_AT = "Not looked at: first make the checks above pass.";

export const notLookedAt = (title: string, message = NOT_LOOKED_AT): CheckResult => ({
  title,
  outcome: "not-looked-at",
  passed: false,
  message,
  expected: null,
  seen: null,
  line: null,
});

export const failed = (title: string, message: string, rest: Partial<CheckResult> = {}): CheckResult => ({
  title,
  outcome: "failed",
  passed: false,
  message,
  expected: null,
  seen: null,
  line: null,
  ...rest,
});

export const passed = (title: string): CheckResult => ({
  title,
  outcome: "passed",
  passed: true,
  message: "",
  expected: null,
  seen: null,
  line: null,
});

const TAMPERED =
  "Your program changes Python itself, or the checks, while it is being checked. So nothing can be said about it: leave that out.";

/** `tampered` names something of ours that is not what it was. `atFailure` = after the first failed check the others are not looked at. */
export function lookAtChecks(
  checks: Checks,
  tampered: () => string | null,
  checksSource: string,
  learnerSource: string,
  atFailure: "go on" | "stop" = "go on",
): CheckResult[] {
  const titles = plain<Title[]>(checks.read(checksSource));
  checks.begin(learnerSource);
  const results: CheckResult[] = [];
  const didPass = new Set<string>();
  let hopeless = false;
  titles.forEach(({ title, after }, position) => {
    if (hopeless) {
      results.push(notLookedAt(title, "Not looked at: first make the check above pass."));
    } else if (after && !didPass.has(after)) {
      results.push(notLookedAt(title, `Not looked at: this says nothing before "${after}" passes.`));
    } else {
      const look = plain<Look>(checks.look(position));
      hopeless = look.hopeless === true || (look.passed !== true && atFailure === "stop");
      const changed = look.passed === true ? (tampered() ?? falseControl(checks)) : null;
      if (changed !== null) {
        results.push(failed(title, TAMPERED, { expected: "the checks as they are", seen: `${changed} was replaced` }));
        return;
      }
      if (look.passed === true) didPass.add(title);
      results.push(
        look.passed === true
          ? passed(title)
          : failed(title, look.message, {
              expected: look.expected ?? null,
              seen: look.seen ?? null,
              line: look.line ?? null,
            }),
      );
    }
  });
  return results;
}

/** What keeps the program from starting at all, told once. */
export const cannotBegin = (
  checks: Checks,
  checksSource: string,
  { message, line }: { message: string; line: number },
): CheckResult[] =>
  plain<Title[]>(checks.read(checksSource)).map(({ title }, position) =>
    position === 0
      ? failed(title, message, { expected: "settings that can be read", seen: message, line })
      : notLookedAt(title, "Not looked at: first make the check above pass."),
  );

/** Expectations that cannot be met have to fail, with our words, while the program's patches are in place; else what did not. */
function falseControl(checks: Checks): string | null {
  for (const kind of ["expect", "expect_that"] as const) {
    const [seen, expected] = [random(), random()];
    const message = `${random()}`;
    const look = plain<Look>(checks.control(kind, seen, expected, message));
    if (look.passed !== false || look.message !== message) return kind;
  }
  return null;
}

const random = (): number => Math.floor(Math.random() * 2 ** 40);

/** Python's dicts and lists as ours. Not through JSON text: what makes it in Python is the learner's to replace. */
function plain<T>(proxy: PyProxy): T {
  const value = proxy.toJs({ dict_converter: Object.fromEntries, create_pyproxies: false }) as T;
  proxy.destroy();
  return value;
}
