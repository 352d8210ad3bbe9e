/**
 * Cache-aside under a lock, without a look at the cache once the lock is held: a request that was waiting for the lock, or came between the first look and
 * the lock, computes again what has just been stored.
 */
import { locksIn } from "#view-models/remarks/locks";
import type { Rule } from "#view-models/remarks/remark";

const READS = new Set(["get", "get_or_set", "has_key", "get_many"]);

export const noSecondLook: Rule = {
  name: "no-second-look",
  lesson: "stampedes",
  find: (source) =>
    locksIn(source).flatMap(({ own, taken, freed, keyOf }) => {
      const calls = source.callsIn(own.body);
      const until = Math.max(...freed.map(({ from }) => from));
      const stored = calls.find(
        (call) =>
          call.method === "set" &&
          // Stored by nobody but the lock's holder.
          taken.place.inside.every((each) => call.place.inside.includes(each)) &&
          call.from > taken.to &&
          call.from < until &&
          keyOf(call) !== keyOf(taken) &&
          calls.some((first) => first.method === "get" && first.from < taken.from && keyOf(first) === keyOf(call)),
      );
      if (!stored) return [];
      const looksAgain = calls.some(
        (call) =>
          READS.has(call.method) && call.from > taken.to && call.from < stored.from && keyOf(call) === keyOf(stored),
      );
      if (looksAgain) return [];
      const words =
        "Whoever gets this lock computes at once. A request that looked before the value was stored, and took the lock after it was freed, computes the same thing again. Look in the cache once more when the lock is held.";
      return [
        {
          at: taken.from,
          words,
          explore: { entries: [own], properties: ["recomputations=1"], timing: "adversarial" as const },
        },
      ];
    }),
};
