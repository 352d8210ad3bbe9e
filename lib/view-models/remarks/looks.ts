/** What a function has looked up in the cache and keeps in a variable: `value = cache.get(key)`, also inside a test. */

import { placeName } from "#view-models/remarks/same-key";
import type { CacheCall, Source } from "#view-models/remarks/source";
import type { Expression, FunctionDefinition, Statement } from "#view-models/source/syntax";
import { everyPart, everyStatement, ownExpressions } from "#view-models/source/walk";

export interface Look {
  /** The variable. */
  name: string;
  call: CacheCall;
}

export function looksIn(source: Source, body: readonly Statement[]): Look[] {
  const calls = source.callsIn(body).filter(({ method }) => method === "get");
  const callAt = (value: Expression) => calls.find(({ from, to }) => from === value.from && to === value.to);
  return everyStatement(body).flatMap(({ statement }) => {
    const assigned: [Expression | string, Expression][] =
      statement.kind === "assign" ? statement.targets.map((target) => [target, statement.value]) : [];
    for (const part of ownExpressions(statement).flatMap(everyPart))
      if (part.kind === "walrus") assigned.push([part.name, part.value]);
    return assigned.flatMap(([target, value]) => {
      const name = typeof target === "string" ? target : placeName(target);
      const call = callAt(value);
      return name !== null && call ? [{ name, call }] : [];
    });
  });
}

/** Whether the variable occurs in it. */
export const mentions = (expression: Expression, name: string): boolean =>
  everyPart(expression).some((part) => placeName(part) === name);

/** What a variable was given last above this place, wherever in the function. */
export function lastGiven(own: FunctionDefinition, name: Expression & { kind: "name" }): Expression | null {
  const given = everyStatement(own.body).flatMap(({ statement: each }) =>
    each.kind === "assign" &&
    each.from < name.from &&
    each.targets.some((target) => target.kind === "name" && target.name === name.name)
      ? [each.value]
      : [],
  );
  return given.at(-1) ?? null;
}
