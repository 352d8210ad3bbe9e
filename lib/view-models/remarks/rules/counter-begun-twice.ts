/** incr(), and where that fails, set(): of two requests that both fail, the second one's set() overwrites what the first has counted. */
import type { Found, Rule } from "#view-models/remarks/remark";
import { keyTexts } from "#view-models/remarks/same-key";
import type { Source } from "#view-models/remarks/source";
import type { FunctionDefinition } from "#view-models/source/syntax";
import { everyStatement } from "#view-models/source/walk";

export const counterBegunTwice: Rule = {
  name: "counter-begun-twice",
  lesson: "races-and-atomicity",
  find: (source) => source.functions.flatMap((own) => inFunction(source, own)),
};

const BEGINS = new Set(["add", "get_or_set"]);

function inFunction(source: Source, own: FunctionDefinition): Found[] {
  const keyOf = keyTexts(source.code, own, source.body);
  return everyStatement(own.body).flatMap(({ statement }) => {
    if (statement.kind !== "try") return [];
    const counts = source.callsIn(statement.body).filter(({ method }) => method === "incr" || method === "decr");
    const again = statement.handlers
      .flatMap(({ body }) => source.callsIn(body))
      .find((call) => call.method === "set" && counts.some((count) => keyOf(count) === keyOf(call)));
    if (!again) return [];
    const isThere = source
      .callsIn(own.body)
      .some((call) => BEGINS.has(call.method) && call.from < statement.from && keyOf(call) === keyOf(again));
    if (isThere) return [];
    const words =
      "When incr() finds no counter, this creates one with set(). Two requests that both find none both set it, and the second one overwrites what the first has counted. Call add(key, 0, timeout) first and then incr(): add() never overwrites.";
    return [{ at: again.from, words, explore: { entries: [own], properties: ["serialisable", "no-lost-update"] } }];
  });
}
