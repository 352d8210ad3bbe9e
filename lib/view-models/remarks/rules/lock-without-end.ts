/** A lock that never expires: if its holder dies before freeing it, nobody gets it again. */
import { locksIn } from "#view-models/remarks/locks";
import type { Rule } from "#view-models/remarks/remark";

export const lockWithoutEnd: Rule = {
  name: "lock-without-end",
  lesson: "stampedes",
  find: (source) =>
    locksIn(source).flatMap(({ taken }) =>
      taken.timeout?.kind === "constant" && taken.timeout.value === null
        ? [
            {
              at: taken.from,
              words:
                "This lock never expires. If the process that holds it is killed, no request can ever take it again. Give it a timeout that is longer than the work.",
              explore: null,
            },
          ]
        : [],
    ),
};
