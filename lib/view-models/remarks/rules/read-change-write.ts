/**
 * A value is read, changed and written back: two that read the same one lose a change. Not where the function holds a lock made with add(), or is inside a
 * `with`. Writing a default back counts too, because it undoes what another has stored meanwhile; the very value that was read, with a new timeout, doesn't.
 */
import { holdsLock } from "#view-models/remarks/guards";
import { type Look, looksIn, mentions } from "#view-models/remarks/looks";
import type { Found, Rule } from "#view-models/remarks/remark";
import { keyTexts, placeName } from "#view-models/remarks/same-key";
import type { CacheCall, Source } from "#view-models/remarks/source";
import type { Expression, FunctionDefinition } from "#view-models/source/syntax";
import { blocksOf, everyPart, everyStatement } from "#view-models/source/walk";

export const readChangeWrite: Rule = {
  name: "read-change-write",
  lesson: "races-and-atomicity",
  find: (source) => source.functions.flatMap((own) => inFunction(source, own)),
};

function inFunction(source: Source, own: FunctionDefinition): Found[] {
  const keyOf = keyTexts(source.code, own, source.body);
  const looks = looksIn(source, own.body);
  const calls = source.callsIn(own.body);
  return calls.flatMap((write) => {
    const key = keyOf(write);
    if (write.method !== "set" || key === null || !write.value || holdsLock(source, own, write)) return [];
    const { value } = write;
    const onTheSpot = calls.find(
      (call) =>
        call.method === "get" &&
        keyOf(call) === key &&
        call.from >= value.from &&
        call.to <= value.to &&
        !isFallback(value),
    );
    const look = looks.findLast(({ call }) => call.from < write.from && keyOf(call) === key);
    const comes = onTheSpot
      ? isSame(onTheSpot, value)
        ? ifDefault(onTheSpot)
        : "changed"
      : look && !isElsewhere(look.call, write) && !isOwnThing(own, write, look.name)
        ? carried(own, value, look)
        : null;
    if (comes === null) return [];
    const words =
      comes === "changed"
        ? "This reads a value, changes it and writes it back. Two requests that read the same value both write, and one change is lost. A counter belongs in incr(); anything else needs a lock, or a key for each part."
        : "This writes back what it has read, or the default. Whatever another request has stored in the meantime is overwritten. Store it with add(), which never overwrites, and only where it was missing.";
    return [{ at: write.from, words, explore: { entries: [own], properties: ["serialisable", "no-lost-update"] } }];
  });
}

/**
 * Whether what is written is made of what was read: `value + 1`, `value += 1`, `value.append(…)`. The very same value stored again only gives it another
 * life, unless it may be the default of the lookup.
 */
function carried(own: FunctionDefinition, written: Expression, { name, call }: Look): "changed" | "same" | null {
  const carrying = new Set([name]);
  let isChanged = false;
  const given = (target: Expression, comes: boolean): void => {
    if (target.kind === "collection") for (const part of target.parts) given(part, comes);
    const to = placeName(target);
    if (to !== null && comes) carrying.add(to);
    else if (to !== null) carrying.delete(to);
  };
  for (const { statement } of everyStatement(own.body)) {
    if (statement.from <= call.to || statement.from >= written.from) continue;
    if (statement.kind === "augment" && carrying.has(placeName(rootOf(statement.target)) ?? "")) isChanged = true;
    if (statement.kind === "expression" && isChangeOf(statement.value, carrying)) isChanged = true;
    if (statement.kind !== "assign") continue;
    const comes = [...carrying].some((each) => mentions(statement.value, each)) && !isFallback(statement.value);
    for (const target of statement.targets) {
      if (target.kind === "item" && carrying.has(placeName(rootOf(target)) ?? "")) isChanged = true;
      else given(target, comes);
    }
    if (comes && placeName(statement.value) === null) isChanged = true;
  }
  if (isFallback(written) || ![...carrying].some((each) => mentions(written, each))) return null;
  if (isChanged || placeName(written) === null) return "changed";
  return ifDefault(call);
}

/** `set(key, get(key), …)`. */
const isSame = (call: CacheCall, { from, to }: Expression): boolean => call.from === from && call.to === to;

/** The same value again gives it another life; only its default would overwrite what has come meanwhile. */
const ifDefault = ({ hasDefault }: CacheCall): "same" | null => (hasDefault ? "same" : null);

/** `basket["tea"]` is a part of `basket`. */
const rootOf = (target: Expression): Expression => (target.kind === "item" ? rootOf(target.of) : target);

/** `history.append(…)`. */
const isChangeOf = (value: Expression, names: ReadonlySet<string>): boolean =>
  value.kind === "call" &&
  value.of.kind === "attribute" &&
  /^(?:append|insert|extend|pop|remove|add|discard|update|setdefault|clear|popitem|sort)$/.test(value.of.name) &&
  names.has(placeName(rootOf(value.of.of)) ?? "");

/** A lookup in a branch that ends there has nothing to do with a write outside it. */
function isElsewhere(look: CacheCall, write: CacheCall): boolean {
  const branch = look.place.inside.at(-1);
  if (!branch) return false;
  return [...blocksOf(branch)].some((block) => {
    const [first, last] = [block[0], block.at(-1)];
    if (!first || !last || look.from < first.from || look.to > last.to) return false;
    const isIn = write.from >= first.from && write.to <= last.to;
    return !isIn && ["return", "raise", "jump"].includes(last.kind);
  });
}

/**
 * What one customer keeps for themselves (a basket under their own id), and nothing is decided by: only their own two clicks could meet. A limit or a count
 * is decided by, and there somebody tries.
 */
function isOwnThing(own: FunctionDefinition, write: CacheCall, name: string): boolean {
  const isTheirs =
    write.key !== null && own.parameters.some(({ name: each }) => /^(?:customer|user|visitor|owner)$/.test(each));
  if (
    !isTheirs ||
    !write.key ||
    !everyPart(write.key).some((part) => part.kind === "call" || part.kind === "attribute")
  )
    return false;
  return !everyStatement(own.body).some(
    ({ statement }) => (statement.kind === "if" || statement.kind === "loop") && mentions(statement.test, name),
  );
}

/** `found or compute()`: the one or the other, nothing made of it. */
const isFallback = (value: Expression): boolean => value.kind === "logic" || value.kind === "choice";
