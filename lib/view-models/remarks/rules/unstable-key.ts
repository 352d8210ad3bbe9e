/**
 * A key that isn't the same for the same question: hash() and id() differ between processes, a dict's or a set's text depends on the order of its
 * parts, and a clock or a random number in a key that is read never hits.
 */
import type { Found, Rule } from "#view-models/remarks/remark";
import { constantsOf } from "#view-models/remarks/same-key";
import type { Source } from "#view-models/remarks/source";
import type { Expression, FunctionDefinition } from "#view-models/source/syntax";
import { everyPart, everyStatement } from "#view-models/source/walk";

export const unstableKey: Rule = {
  name: "unstable-key",
  lesson: "keys-and-expiry",
  find: (source) => source.functions.flatMap((own) => inFunction(source, own)),
};

const KEYED = new Set("get set add delete touch incr decr get_or_set has_key".split(" "));

function inFunction(source: Source, own: FunctionDefinition): Found[] {
  const found = new Map<number, Found>();
  for (const call of source.callsIn(own.body)) {
    if (!KEYED.has(call.method) || !call.key) continue;
    for (const [key, at] of writtenAs(call.key, source, own)) {
      const why = problemOf(key, at);
      if (why !== null && !found.has(why.at)) found.set(why.at, { at: why.at, words: why.words, explore: null });
    }
  }
  return [...found.values()];
}

type Scope = FunctionDefinition;

/** The key's expression, and what its variables and the file's own functions put into it. */
function writtenAs(key: Expression, source: Source, own: Scope, depth = 0): [Expression, Scope][] {
  const constants = constantsOf(own.body);
  const inside = everyPart(key).flatMap((part): [Expression, Scope][] => {
    if (depth > 3) return [];
    if (part.kind === "name") {
      const value = constants.get(part.name);
      return value ? writtenAs(value, source, own, depth + 1) : [];
    }
    if (part.kind !== "call" || part.of.kind !== "name") return [];
    const { name } = part.of;
    const maker = source.functions.find((each) => each.name === name);
    return (maker ? everyStatement(maker.body) : []).flatMap(({ statement }) =>
      maker && statement.kind === "return" && statement.value
        ? writtenAs(statement.value, source, maker, depth + 1)
        : [],
    );
  });
  return [[key, own], ...inside];
}

function problemOf(key: Expression, own: Scope): { at: number; words: string } | null {
  for (const part of everyPart(key)) {
    if (part.kind === "string") {
      const unordered = part.parts.find((each) => isUnordered(each, own));
      if (unordered) return { at: unordered.from, words: unorderedWords(unordered, own) };
    }
    if (part.kind !== "call") continue;
    const [first] = part.args;
    if (part.of.kind === "name" && /^(?:hash|id)$/.test(part.of.name) && first)
      return {
        at: part.from,
        words:
          part.of.name === "hash"
            ? "hash() of a string is another number in every process, so no two processes share this entry, and none finds it after a restart. Use hashlib, which is the same everywhere."
            : "id() is an address in this process's memory: other processes have other addresses, and this one uses it again for other things. Use something that names the object, such as its primary key.",
      };
    const name = part.of.kind === "name" ? part.of.name : part.of.kind === "attribute" ? part.of.name : "";
    if (/^(?:str|repr|urlencode)$/.test(name) && first && isUnordered(first.value, own))
      return { at: part.from, words: unorderedWords(first.value, own) };
    if (
      name === "dumps" &&
      first &&
      isDict(first.value, own) &&
      !part.args.some((each) => each.name === "sort_keys" || each.name === "**")
    )
      return { at: part.from, words: unorderedWords(first.value, own) };
  }
  return null;
}

const unorderedWords = (value: Expression, own: Scope): string =>
  isSet(value, own)
    ? "A set has no order of its own: the same set can be written in several ways, and differently in each process. Sort it before it becomes a part of the key."
    : "A dict is written in the order in which its keys were put in, so the same question can have several keys. Sort it first, with sorted(….items()) or json.dumps(…, sort_keys=True).";

const isUnordered = (value: Expression, own: Scope): boolean => isDict(value, own) || isSet(value, own);

/** Surely a dict: written as one, `**options`, a parameter that says so, request.GET. */
function isDict(value: Expression, own: Scope, depth = 0): boolean {
  if (value.kind === "collection" || value.kind === "comprehension")
    return value.of === "dict" && value.parts.length > 2;
  if (value.kind === "call" && value.of.kind === "attribute" && value.of.name === "items")
    return isDict(value.of.of, own, depth);
  if (value.kind === "call" && value.of.kind === "name" && value.of.name === "dict")
    return value.args.length === 1 && value.args[0]?.name === null && isDict(value.args[0].value, own, depth);
  if (value.kind === "attribute" && /^(?:GET|POST)$/.test(value.name))
    return value.of.kind === "name" && value.of.name === "request";
  if (value.kind !== "name") return false;
  const parameter = own.parameters.find(({ name }) => name === value.name);
  if (parameter) return parameter.kind === "**" || /^(?:dict|Dict|Mapping)\b/.test(parameter.annotation);
  const known = constantsOf(own.body).get(value.name);
  return known !== undefined && depth < 3 && isDict(known, own, depth + 1);
}

function isSet(value: Expression, own: Scope, depth = 0): boolean {
  if (value.kind === "collection" || value.kind === "comprehension") return value.of === "set";
  if (value.kind === "call" && value.of.kind === "name") return /^(?:set|frozenset)$/.test(value.of.name);
  if (value.kind !== "name") return false;
  const parameter = own.parameters.find(({ name }) => name === value.name);
  if (parameter) return /^(?:set|Set|frozenset)\b/.test(parameter.annotation);
  const known = constantsOf(own.body).get(value.name);
  return known !== undefined && depth < 3 && isSet(known, own, depth + 1);
}
