/**
 * A lock freed only when the work went well: after an exception it stays until it expires, and nobody gets in meanwhile. Only where the text shows something
 * that raises, or calls something of which nothing is known here.
 */
import { locksIn, mayRaise } from "#view-models/remarks/locks";
import type { Rule } from "#view-models/remarks/remark";
import type { CacheCall } from "#view-models/remarks/source";

export const lockKeptOnError: Rule = {
  name: "lock-kept-on-error",
  lesson: "stampedes",
  find: (source) =>
    locksIn(source).flatMap((lock) => {
      const [first] = lock.freed;
      if (!first || lock.freed.some(isAfterAnError) || !mayRaise(source, lock)) return [];
      const words =
        "If the work raises, this line is never reached, and the lock stays until it expires. Free it in a finally block.";
      return [{ at: first.from, words, explore: null }];
    }),
};

const isAfterAnError = ({ from, place }: CacheCall): boolean =>
  place.inside.some(
    (each) =>
      each.kind === "with" || (each.kind === "try" && each.body.every((one) => from < one.from || from > one.to)),
  );
