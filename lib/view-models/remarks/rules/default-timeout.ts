/**
 * No timeout on something that is remembered rather than cached: a mark made with add(), or a counter's beginning. Django's default is 300 seconds, and then
 * it is forgotten. A lock that the function frees itself is none of these.
 */
import { locksIn } from "#view-models/remarks/locks";
import type { Rule } from "#view-models/remarks/remark";

export const defaultTimeout: Rule = {
  name: "default-timeout",
  needsDefault: true,
  lesson: "keys-and-expiry",
  find: (source) => {
    const locks = new Set(locksIn(source).map(({ taken }) => taken.from));
    return source.functions.flatMap((own) =>
      source.callsIn(own.body).flatMap((call) => {
        const { method, timeout, value, args, from } = call;
        const isMark =
          value &&
          (value.kind === "number" ||
            value.kind === "constant" ||
            (value.kind === "string" && value.parts.length === 0));
        if (method !== "add" || timeout !== undefined || !isMark || locks.has(from)) return [];
        if (args.some(({ name }) => name === "**" || name === "*")) return [];
        const words =
          "No timeout is given here, so Django's default counts: after 300 seconds this is forgotten. Say how long it has to be remembered.";
        return [{ at: from, words, explore: null }];
      }),
    );
  },
};
