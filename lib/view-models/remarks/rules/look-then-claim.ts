/**
 * A key is looked up and then set to a mark, in two steps: two requests can both find it free. add() does both in one step. Only where what is stored is
 * a fixed mark, because a computed value is cache-aside and no claim.
 */
import { holdsLock } from "#view-models/remarks/guards";
import { looksIn, mentions } from "#view-models/remarks/looks";
import type { Found, Rule } from "#view-models/remarks/remark";
import { keyTexts } from "#view-models/remarks/same-key";
import { type CacheCall, type Source, textOfCache } from "#view-models/remarks/source";
import type { Expression, FunctionDefinition, Statement } from "#view-models/source/syntax";
import { everyPart, everyStatement } from "#view-models/source/walk";

export const lookThenClaim: Rule = {
  name: "look-then-claim",
  lesson: "add-and-get-or-set",
  find: (source) => source.functions.flatMap((own) => inFunction(source, own)),
};

function inFunction(source: Source, own: FunctionDefinition): Found[] {
  const keyOf = keyTexts(source.code, own, source.body);
  const calls = source.callsIn(own.body);
  const looks = looksIn(source, own.body);
  const tests = everyStatement(own.body).flatMap(({ statement }) =>
    statement.kind === "if" || (statement.kind === "loop" && statement.of === "while") ? [statement] : [],
  );
  return calls.flatMap((claim) => {
    const key = keyOf(claim);
    if (claim.method !== "set" || key === null || !claim.value || !isMark(claim.value)) return [];
    if (isInHandler(claim) || holdsLock(source, own, claim)) return [];
    const asks = (test: Expression) =>
      everyPart(test).some((part) => isLook(part, key)) ||
      looks.some(({ name, call }) => keyOf(call) === key && call.from < test.from && mentions(test, name));
    const isLook = (part: Expression, of: string) =>
      calls.some(
        (call) =>
          (call.method === "get" || call.method === "has_key") &&
          keyOf(call) === of &&
          call.from === part.from &&
          call.to === part.to,
      ) ||
      (part.kind === "binary" &&
        /\bin$/.test(part.op) &&
        source.isCache(part.right) &&
        keyOf({ cache: textOfCache(part.right, source.code), key: part.left }) === of);
    const test = tests.findLast((each) => each.from < claim.from && asks(each.test));
    if (!test || !follows(test, claim) || !doesMore(test, claim, own)) return [];
    const words =
      "The key is looked up in one step and set in another. Two requests can both find it free and both go on. add() looks and stores in one step, and answers True to only one of them.";
    return [{ at: claim.from, words, explore: { entries: [own], properties: ["serialisable"] } }];
  });
}

/** Something fixed and true. An empty string or 0 is what is remembered of nothing, or where a counter begins. */
const isMark = (value: Expression): boolean =>
  (value.kind === "constant" && value.value === true) ||
  (value.kind === "number" && value.value !== 0) ||
  (value.kind === "string" && value.parts.length === 0 && value.text !== "");

/** What is noted once something has failed is no claim. */
const isInHandler = ({ from, place }: CacheCall): boolean =>
  place.inside.some(
    (each) => each.kind === "try" && each.handlers.some((handler) => handler.from < from && handler.to > from),
  );

/** In the test's own branch, or after the test that sent the others away. */
const follows = (test: Statement & { kind: "if" | "loop" }, claim: CacheCall): boolean =>
  claim.place.inside.includes(test) ||
  test.kind === "loop" ||
  ["return", "raise", "jump"].includes(test.body.at(-1)?.kind ?? "");

/** Something must depend on it beyond the look itself. */
const doesMore = (test: Statement, claim: CacheCall, own: FunctionDefinition): boolean =>
  everyStatement(own.body).some(({ statement }) => statement.from > test.from && statement !== claim.place.statement);
