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

export function lookAtChecks(checks: Checks, checksSource: string, learnerSource: string): CheckResult[] {
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
      hopeless = look.hopeless === true;
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

/** Python's dicts and lists as ours. Not through JSON text: what makes it in Python is the learner's to replace. */
function plain<T>(proxy: PyProxy): T {
  const value = proxy.toJs({ dict_converter: Object.fromEntries, create_pyproxies: false }) as T;
  proxy.destroy();
  return value;
}
