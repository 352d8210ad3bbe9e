/** The remarks on a program of several files, in the order of its files and lines. */
import type { Call } from "#simulation/behaviour";
import { foundCalls } from "#view-models/playground/found-functions";
import { PROGRAM_FILE } from "#view-models/playground/playground-options";
import type { ProgramFile } from "#view-models/playground/program-files";
import type { Confirmation, Found, Rule } from "#view-models/remarks/remark";
import { calledTooEarly } from "#view-models/remarks/rules/called-too-early";
import { clearsEverything } from "#view-models/remarks/rules/clears-everything";
import { counterBegunTwice } from "#view-models/remarks/rules/counter-begun-twice";
import { counterWithoutBeginning } from "#view-models/remarks/rules/counter-without-beginning";
import { defaultTimeout } from "#view-models/remarks/rules/default-timeout";
import { falsyIsAMiss } from "#view-models/remarks/rules/falsy-is-a-miss";
import { inThenGet } from "#view-models/remarks/rules/in-then-get";
import { insideTransaction } from "#view-models/remarks/rules/inside-transaction";
import { lockKeptOnError } from "#view-models/remarks/rules/lock-kept-on-error";
import { lockOfAnother } from "#view-models/remarks/rules/lock-of-another";
import { lockWithoutEnd } from "#view-models/remarks/rules/lock-without-end";
import { lookThenClaim } from "#view-models/remarks/rules/look-then-claim";
import { noSecondLook } from "#view-models/remarks/rules/no-second-look";
import { oneUsersData } from "#view-models/remarks/rules/one-users-data";
import { pickledModel } from "#view-models/remarks/rules/pickled-model";
import { readChangeWrite } from "#view-models/remarks/rules/read-change-write";
import { unstableKey } from "#view-models/remarks/rules/unstable-key";
import { sourceOf } from "#view-models/remarks/source";
import { lineOf } from "#view-models/source/read-python";

export const RULES: readonly Rule[] = [
  falsyIsAMiss,
  readChangeWrite,
  lookThenClaim,
  counterWithoutBeginning,
  counterBegunTwice,
  lockOfAnother,
  lockKeptOnError,
  lockWithoutEnd,
  noSecondLook,
  defaultTimeout,
  unstableKey,
  insideTransaction,
  oneUsersData,
  pickledModel,
  inThenGet,
  calledTooEarly,
  clearsEverything,
];

/** What would show it, as a scenario of the explorer. */
export interface Confirming {
  calls: Call[];
  together: number;
  properties: string[];
  timing: "nominal" | "adversarial";
}

export interface Remark extends Pick<Found, "words"> {
  /** Null = no exploration would show it, or the requests cannot call the function. */
  explore: Confirming | null;
  rule: string;
  lesson: string;
  file: string;
  line: number;
  /** The line itself, without its indentation: a dismissal holds as long as it stays. */
  text: string;
}

/** `settings`: the program's CACHES, where they are not in its own header. */
export function remarksOn(code: string, files: readonly ProgramFile[], settings = ""): Remark[] {
  const namesTimeout = /["']TIMEOUT["']/.test(settings + code);
  const isSilent = ({ needsWhole, needsDefault }: Rule) =>
    (needsWhole === true && files.length > 0) || (needsDefault === true && namesTimeout);
  const callable = foundCalls(code, files);
  return [{ name: PROGRAM_FILE, code }, ...files].flatMap((file) => {
    const source = sourceOf(file.code);
    if (source === null) return [];
    const lines = file.code.split("\n");
    const remarks = RULES.filter((rule) => !isSilent(rule)).flatMap(({ name, lesson, find }) =>
      find(source).map(({ at, words, explore }) => {
        const line = lineOf(file.code, at);
        const text = (lines[line - 1] ?? "").trim();
        return { rule: name, lesson, file: file.name, line, text, words, explore: confirming(explore, callable) };
      }),
    );
    return remarks
      .filter((one, i) => remarks.findIndex(({ rule, line }) => rule === one.rule && line === one.line) === i)
      .sort((one, two) => one.line - two.line);
  });
}

/** As many requests as there are functions, and two at least. */
function confirming(asked: Confirmation | null, callable: readonly Call[]): Confirming | null {
  if (asked === null) return null;
  const calls = asked.entries.flatMap(({ name }) => callable.find(({ entry }) => entry === name) ?? []);
  if (calls.length < asked.entries.length) return null;
  const { properties, timing = "nominal" } = asked;
  return { calls, together: Math.max(2, calls.length), properties, timing };
}
