/** Whether a call is made under a lock: inside a `with`, or only by the request whose add() stored the lock. */
import type { CacheCall, Source } from "#view-models/remarks/source";
import type { Expression, FunctionDefinition, Span, Statement } from "#view-models/source/syntax";
import { everyPart, everyStatement } from "#view-models/source/walk";

export function holdsLock(source: Source, own: FunctionDefinition, call: CacheCall): boolean {
  const inside = call.place.inside;
  if (inside.some(({ kind }) => kind === "with")) return true;
  return locksOf(source, own).some((lock) => isAfter(lock, call));
}

/** The add() calls of a function whose answer decides. */
export function locksOf(source: Source, own: FunctionDefinition): CacheCall[] {
  return source.callsIn(own.body).filter((call) => call.method === "add" && decides(call, own));
}

function decides(call: CacheCall, own: FunctionDefinition): boolean {
  const { statement } = call.place;
  if (statement.kind === "if" || (statement.kind === "loop" && statement.of === "while")) return true;
  if (statement.kind !== "assign") return false;
  const names = statement.targets.flatMap((target) => (target.kind === "name" ? [target.name] : []));
  return everyStatement(own.body).some(
    ({ statement: each }) =>
      (each.kind === "if" || each.kind === "loop") &&
      everyPart(each.test).some((part) => part.kind === "name" && names.includes(part.name)),
  );
}

/** Inside the branch that the lock opens, or after the test that turned the others away. */
function isAfter(lock: CacheCall, call: CacheCall): boolean {
  if (call.from <= lock.to) return false;
  const test = lock.place.statement;
  if (call.place.inside.includes(test)) return test.kind !== "if" || !refuses(test.test, lock) || !inBody(test, call);
  return call.from > test.to && (test.kind === "loop" || (test.kind === "if" ? turnsAway(test, lock) : true));
}

const inBody = (test: Extract<Statement, { kind: "if" }>, call: CacheCall): boolean =>
  test.body.some(({ from, to }) => call.from >= from && call.to <= to);

/** True for those who did not get the lock: `not add(…)`, and `seen or not add(…)`. */
export const refuses = (test: Expression, lock: Span): boolean =>
  test.kind === "not" ||
  (test.kind === "logic" &&
    test.op === "or" &&
    [test.left, test.right].some((side) => side.from <= lock.from && side.to >= lock.to && refuses(side, lock)));

const turnsAway = ({ test, body }: Extract<Statement, { kind: "if" }>, lock: Span): boolean => {
  const last = body.at(-1)?.kind;
  return refuses(test, lock) && (last === "return" || last === "raise" || last === "jump");
};
