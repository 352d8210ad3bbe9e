/** `if key in cache: return cache.get(key)`: between the two the entry can expire or be deleted, and then get() answers None. */

import type { Rule } from "#view-models/remarks/remark";
import { keyTexts } from "#view-models/remarks/same-key";
import { textOfCache } from "#view-models/remarks/source";
import { everyPart, everyStatement } from "#view-models/source/walk";

export const inThenGet: Rule = {
  name: "in-then-get",
  lesson: "basic-operations",
  find: (source) =>
    source.functions.flatMap((own) => {
      const keyOf = keyTexts(source.code, own, source.body);
      const calls = source.callsIn(own.body);
      return everyStatement(own.body).flatMap(({ statement }) => {
        if (statement.kind !== "if") return [];
        const asked = everyPart(statement.test).flatMap((part) => {
          if (part.kind === "binary" && part.op === "in" && source.isCache(part.right))
            return [keyOf({ cache: textOfCache(part.right, source.code), key: part.left })];
          return calls
            .filter(({ method, from, to }) => method === "has_key" && from === part.from && to === part.to)
            .map(keyOf);
        });
        if (statement.test.kind === "not") return [];
        return calls
          .filter(
            (call) =>
              call.method === "get" &&
              !call.hasDefault &&
              asked.includes(keyOf(call)) &&
              statement.body.some(({ from, to }) => call.from >= from && call.to <= to),
          )
          .map((call) => ({
            at: call.from,
            words:
              "Between the question whether the key is there and this get(), the entry can expire or be deleted, and get() then answers None. Ask once: get(key, MISSING), with MISSING = object(), tells a miss from everything else.",
            explore: { entries: [own], properties: ["no-none"], timing: "adversarial" as const },
          }));
      });
    }),
};
