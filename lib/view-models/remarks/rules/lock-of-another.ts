/**
 * A lock freed by delete() without a look at whose it is. As long as the work is over before the lock expires, the lock deleted is one's own; so this speaks only where
 * the text doesn't say that it is, or says that it isn't.
 */
import { isOwnersOnly, type Lock, locksIn, secondsOf, workSeconds } from "#view-models/remarks/locks";
import type { Found, Rule } from "#view-models/remarks/remark";
import { constantsOf } from "#view-models/remarks/same-key";
import type { Source } from "#view-models/remarks/source";
import { everyPart } from "#view-models/source/walk";

export const lockOfAnother: Rule = {
  name: "lock-of-another",
  lesson: "stampedes",
  find: (source) => locksIn(source).flatMap((lock) => [...ofAnother(source, lock), ...sameForAll(lock)]),
};

function ofAnother(source: Source, lock: Lock): Found[] {
  const freed = lock.freed.find((each) => !isOwnersOnly(lock, each));
  if (!freed) return [];
  const constants = constantsOf(source.body);
  const lasts = secondsOf(lock.taken.timeout, constants);
  const work = workSeconds(source, lock, constants);
  if (lasts === null || (work !== null && work < lasts)) return [];
  const why =
    work === null
      ? `The lock expires after ${lasts} s, and nothing here says that the work is over by then.`
      : `The lock expires after ${lasts} s, and the work can take ${work} s.`;
  const words = `${why} Once it has expired, another request can take it, and this delete() then frees that request's lock. Store a random token in the lock, and delete it only while it still holds that token.`;
  return [
    { at: freed.from, words, explore: { entries: [lock.own], properties: ["lock-by-owner"], timing: "adversarial" } },
  ];
}

/** `if cache.get(lock) == 1`, where every request stores 1. */
function sameForAll(lock: Lock): Found[] {
  const { value } = lock.taken;
  const isSame =
    value?.kind === "number" || value?.kind === "string"
      ? value.kind !== "string" || value.parts.length === 0
      : value?.kind === "constant";
  if (!value || !isSame) return [];
  const test = lock.freed
    .flatMap(({ place }) => place.inside)
    .find(
      (each) =>
        each.kind === "if" &&
        each.from > lock.taken.to &&
        everyPart(each.test).some(
          (part) =>
            part.kind === "binary" && part.op === "==" && [part.left, part.right].some((side) => isEqual(side, value)),
        ),
    );
  if (!test) return [];
  const words =
    "Every request stores the same value in this lock, so comparing with it doesn't say whose lock it is. Store something that only this request has, such as uuid.uuid4().hex.";
  return [
    { at: test.from, words, explore: { entries: [lock.own], properties: ["lock-by-owner"], timing: "adversarial" } },
  ];
}

type Value = NonNullable<Lock["taken"]["value"]>;

function isEqual(one: Value, two: Value): boolean {
  if (one.kind === "string" && two.kind === "string") return one.text === two.text;
  if (one.kind === "number" && two.kind === "number") return one.value === two.value;
  return one.kind === "constant" && two.kind === "constant" && one.value === two.value;
}
