/**
 * No lost update: every counter (integer in the cache) ends at a value that the same requests reach one after another. So nobody has to
 * say what the right number is.
 */

import type { Property } from "#explorer/property";
import { quoted } from "#simulation/words";

const INTEGER = /^-?\d+$/;

export const noLostUpdate = (): Property => ({
  name: "no-lost-update",
  title: "No update is lost: counters end as if the requests had come one after another.",
  kind: "always",
  atEnd: ({ cache }, _, serial) => {
    for (const [key, repr] of Object.entries(cache)) {
      if (!INTEGER.test(repr)) continue;
      const right = new Set(serial().map((end) => end.cache[key]));
      if (right.has(repr) || right.size === 0) continue;
      const wanted = [...right].map((value) => value ?? "nothing").join(" or ");
      return `${quoted(key)} ended at ${repr}; one after another it would be ${wanted}`;
    }
    return null;
  },
});
