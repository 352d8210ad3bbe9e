/** clear() in a function: it removes every entry of this cache, also those of other parts of the site. */
import type { Rule } from "#view-models/remarks/remark";

export const clearsEverything: Rule = {
  name: "clears-everything",
  lesson: "bulk-and-counters",
  find: (source) => {
    // Whoever has several caches has set this one apart.
    if (source.namesOf("django.core.cache", "caches").length > 0) return [];
    return source.functions.flatMap((own) =>
      source.callsIn(own.body).flatMap(({ method, from }) =>
        method === "clear"
          ? [
              {
                at: from,
                words:
                  "clear() removes everything in this cache, whatever its prefix: on Redis the whole database, sessions and locks included. The next requests all miss at once. Delete the keys that have changed, or raise a version.",
                explore: null,
              },
            ]
          : [],
      ),
    );
  },
};
