/**
 * `if not cache.get(key)`: what is stored as 0, an empty string or an empty list is looked up in vain for ever. Only where the same function stores
 * something under that key that isn't plainly true.
 */
import { lastGiven, looksIn, mentions } from "#view-models/remarks/looks";
import type { Found, Rule } from "#view-models/remarks/remark";
import { keyTexts, placeName } from "#view-models/remarks/same-key";
import type { Source } from "#view-models/remarks/source";
import type { Expression, FunctionDefinition } from "#view-models/source/syntax";
import { everyPart, everyStatement, ownExpressions } from "#view-models/source/walk";

export const falsyIsAMiss: Rule = {
  name: "falsy-is-a-miss",
  lesson: "basic-operations",
  find: (source) => source.functions.flatMap((own) => inFunction(source, own)),
};

function inFunction(source: Source, own: FunctionDefinition): Found[] {
  const keyOf = keyTexts(source.code, own, source.body);
  const calls = source.callsIn(own.body);
  const looks = looksIn(source, own.body);
  /** The lookup whose truth is asked, by variable or on the spot. */
  const lookedUp = (tested: Expression) => {
    const each = tested.kind === "walrus" ? tested.value : tested;
    const name = placeName(tested);
    const call =
      calls.find(({ method, from, to }) => method === "get" && from === each.from && to === each.to) ??
      looks.findLast((look) => look.name === name && look.call.from < tested.from)?.call;
    return call && !call.hasDefault ? call : null;
  };
  return truthsAsked(own).flatMap((tested) => {
    const call = lookedUp(tested);
    if (call && isToldFromNone(own, placeName(tested), call.to, tested.from)) return [];
    const key = call && keyOf(call);
    if (!call || key === null) return [];
    const stored = calls.find(
      (one) =>
        (one.method === "set" || one.method === "add") &&
        one.from > call.from &&
        keyOf(one) === key &&
        one.value &&
        !isPlainlyTrue(one.value, source, own),
    );
    if (!stored) return [];
    const words =
      "This asks whether the cached value is true, not whether there is one. If 0, an empty string or an empty list is ever stored here, it counts as a miss every time. Compare with None.";
    return [{ at: tested.from, words, explore: null }];
  });
}

/** Expressions whose truth decides. */
function truthsAsked(own: FunctionDefinition): Expression[] {
  const decided = (test: Expression): Expression[] => {
    if (test.kind === "not") return decided(test.of);
    if (test.kind === "logic") return [...decided(test.left), ...decided(test.right)];
    return [test];
  };
  return everyStatement(own.body)
    .flatMap(({ statement }) => [
      ...(statement.kind === "if" || (statement.kind === "loop" && statement.of === "while")
        ? decided(statement.test)
        : []),
      ...ownExpressions(statement)
        .flatMap(everyPart)
        .flatMap((part) => {
          if (part.kind === "choice") return decided(part.test);
          return part.kind === "logic" && part.op === "or" ? decided(part.left) : [];
        }),
    ])
    .filter((each, i, all) => all.findIndex(({ from, to }) => from === each.from && to === each.to) === i);
}

/** The variable has been compared with None or a sentinel by then. */
const isToldFromNone = (own: FunctionDefinition, name: string | null, after: number, before: number): boolean =>
  name !== null &&
  everyStatement(own.body)
    .flatMap(({ statement }) => ownExpressions(statement).flatMap(everyPart))
    .some(
      (part) =>
        part.kind === "binary" &&
        /^is\b/.test(part.op) &&
        part.from > after &&
        part.to < before &&
        mentions(part, name),
    );

/** What the shop answers here is never empty (a search may be), nor are the random numbers that tokens and sessions are made of. */
const NEVER_EMPTY =
  /^(?:uuid1|uuid4|token_hex|token_urlsafe|token_bytes|hexdigest|compute_dashboard_stats|fetch_exchange_rates|fetch_weather|render_report|recommend_products|render|render_to_string)$/;

function isPlainlyTrue(value: Expression, source: Source, own: FunctionDefinition, depth = 0): boolean {
  switch (value.kind) {
    case "constant":
      return value.value === true;
    case "number":
      return value.value !== 0;
    case "string":
      return value.text.replace(/\{[^{}]*\}/g, "") !== "";
    case "collection":
      return value.parts.length > 0;
    case "name": {
      const given = lastGiven(own, value);
      return given !== null && depth < 4 && isPlainlyTrue(given, source, own, depth + 1);
    }
    case "call": {
      const name = value.of.kind === "name" || value.of.kind === "attribute" ? value.of.name : "";
      if (NEVER_EMPTY.test(name)) return true;
      if (name === "str" && value.of.kind === "name")
        return value.args.some((arg) => isWritten(arg.value, source, own, depth));
      const maker = source.functions.find((each) => each.name === name);
      if (!maker || depth >= 4) return false;
      return everyStatement(maker.body).every(
        ({ statement }) =>
          statement.kind !== "return" ||
          (statement.value !== null && isPlainlyTrue(statement.value, source, maker, depth + 1)),
      );
    }
    case "attribute":
      return value.name === "hex" && isPlainlyTrue(value.of, source, own, depth);
    default:
      return false;
  }
}

/** `str(0)` is "0", which is true. */
const isWritten = (value: Expression, source: Source, own: FunctionDefinition, depth: number): boolean =>
  value.kind === "number" || isPlainlyTrue(value, source, own, depth);
