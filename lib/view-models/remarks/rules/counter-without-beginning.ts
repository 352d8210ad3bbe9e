/** incr() of a key that nothing in the file creates: on a missing key Django raises ValueError. Silent where the call is in a `try`, or in a net of the learner's. */
import type { Found, Rule } from "#view-models/remarks/remark";
import { keyTexts } from "#view-models/remarks/same-key";
import type { CacheCall, Source } from "#view-models/remarks/source";
import { allStatements } from "#view-models/remarks/source";
import type { FunctionDefinition } from "#view-models/source/syntax";

export const counterWithoutBeginning: Rule = {
  name: "counter-without-beginning",
  needsWhole: true,
  lesson: "bulk-and-counters",
  find: (source) => source.functions.flatMap((own) => inFunction(source, own)),
};

const CREATE = new Set(["add", "set", "get_or_set", "set_many"]);

function inFunction(source: Source, own: FunctionDefinition): Found[] {
  const counts = source.callsIn(own.body).filter((call) => isCount(call, source));
  if (counts.length === 0) return [];
  const makers = [...source.functions, null].flatMap((each) =>
    source
      .callsIn(each ? each.body : allStatements(source.body).filter(({ kind }) => kind !== "function"))
      .filter(({ method }) => CREATE.has(method)),
  );
  return counts.filter((count) => makers.every((each) => isOther(each, count, source, own))).map(found(own));
}

const isCount = ({ method, place, from, to }: CacheCall, source: Source): boolean =>
  (method === "incr" || method === "decr") &&
  !place.inside.some(({ kind }) => kind === "try" || kind === "with") &&
  // Handed over to a function that may catch it.
  /^[^(]*\.a?(?:incr|decr)\(/.test(source.code.slice(from, to));

/** Two keys are surely different if their fixed beginnings are. */
function isOther(maker: CacheCall, count: CacheCall, source: Source, own: FunctionDefinition): boolean {
  const keyOf = keyTexts(source.code, own, source.body);
  const begins = (text: string | null) => /^'([^{']*)/.exec(text ?? "")?.[1] ?? null;
  const [one, two] = [begins(keyOf(maker)), begins(keyOf(count))];
  if (one === null || two === null) return false;
  return !one.startsWith(two) && !two.startsWith(one);
}

const found =
  (own: FunctionDefinition) =>
  (call: CacheCall): Found => ({
    at: call.from,
    words: `Nothing in this file creates this key, and ${call.method}() raises ValueError if it isn't there: at the very first call, and again when the counter has expired. Call add(key, 0, timeout) right before it.`,
    explore: { entries: [own], properties: ["no-raise"] },
  });
