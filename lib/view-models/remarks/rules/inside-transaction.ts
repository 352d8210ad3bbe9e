/** A key is deleted while the transaction is open: a reader that comes before the commit reads the old row and stores it again. */
import type { Found, Rule } from "#view-models/remarks/remark";
import { keyTexts } from "#view-models/remarks/same-key";
import type { CacheCall, Source } from "#view-models/remarks/source";
import type { Expression, FunctionDefinition } from "#view-models/source/syntax";
import { everyPart, everyStatement, ownExpressions } from "#view-models/source/walk";

export const insideTransaction: Rule = {
  name: "inside-transaction",
  lesson: "invalidation",
  find: (source) => source.functions.flatMap((own) => inFunction(source, own)),
};

const INVALIDATES = new Set(["delete", "delete_many", "set", "set_many"]);

function inFunction(source: Source, own: FunctionDefinition): Found[] {
  const isAtomic = (each: Expression): boolean => {
    const of = each.kind === "call" ? each.of : each;
    if (of.kind === "name") return source.namesOf("django.db.transaction", "atomic").includes(of.name);
    return (
      of.kind === "attribute" &&
      of.name === "atomic" &&
      of.of.kind === "name" &&
      source.namesOf("django.db", "transaction").includes(of.of.name)
    );
  };
  const isWhole = own.decorators.some(isAtomic);
  return source.callsIn(own.body).flatMap((call) => {
    const block = call.place.inside.find((each) => each.kind === "with" && each.items.some(isAtomic));
    if (!INVALIDATES.has(call.method) || !(isWhole || block) || isLater(call)) return [];
    if (!writes(own, block ?? own)) return [];
    const isSet = call.method.startsWith("set");
    const words = isSet
      ? "This stores a value while the transaction is still open. If it is rolled back, the cache keeps what never was; until the commit, others read a value that the database doesn't have yet. Do it in transaction.on_commit()."
      : "This deletes the key while the transaction is still open. A reader that comes before the commit finds nothing, reads the old row and stores it again, and nothing deletes it then. Do it in transaction.on_commit().";
    const reader = readerOf(source, own, call);
    const explore = reader && !isSet ? { entries: [reader, own], properties: ["cache-equals-database"] } : null;
    return [{ at: call.from, words, explore }];
  });
}

/** A function without arguments of its own that fills the same key. */
function readerOf(source: Source, own: FunctionDefinition, call: CacheCall): FunctionDefinition | undefined {
  const key = keyTexts(source.code, own, source.body)(call);
  return source.functions.find((each) => {
    const keyOf = keyTexts(source.code, each, source.body);
    const methods = source.callsIn(each.body).flatMap((one) => (keyOf(one) === key ? [one.method] : []));
    return each !== own && (methods.includes("get_or_set") || (methods.includes("get") && methods.includes("set")));
  });
}

/** In a function that is handed over: `on_commit(lambda: cache.delete(key))`. */
function isLater(call: CacheCall): boolean {
  return ownExpressions(call.place.statement)
    .flatMap(everyPart)
    .some(
      (part) =>
        (part.kind === "lambda" || (part.kind === "call" && /on_commit$/.test(nameOf(part.of)))) &&
        part.from <= call.from &&
        part.to >= call.to,
    );
}

const nameOf = (of: Expression): string => (of.kind === "attribute" || of.kind === "name" ? of.name : "");

/** Something is written to the database in it. */
const writes = (own: FunctionDefinition, block: { from: number; to: number }): boolean =>
  allCalls(own).some(
    ({ of, from, to }) =>
      from >= block.from &&
      to <= block.to &&
      of.kind === "attribute" &&
      /^a?(?:save|update|create|delete|bulk_create|bulk_update|get_or_create|update_or_create)$/.test(of.name),
  );

const allCalls = (own: FunctionDefinition) =>
  everyStatementIn(own).flatMap((part) => (part.kind === "call" ? [part] : []));

const everyStatementIn = (own: FunctionDefinition): Expression[] =>
  placed(own).flatMap((statement) => ownExpressions(statement).flatMap(everyPart));

const placed = (own: FunctionDefinition) => everyStatement(own.body).map(({ statement }) => statement);
