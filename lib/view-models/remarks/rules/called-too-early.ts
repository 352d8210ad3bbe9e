/** `get_or_set(key, heavy())`: Python calls heavy() before get_or_set() has looked, so it runs every time. */
import type { Rule } from "#view-models/remarks/remark";
import type { Source } from "#view-models/remarks/source";
import type { Expression } from "#view-models/source/syntax";

export const calledTooEarly: Rule = {
  name: "called-too-early",
  lesson: "add-and-get-or-set",
  find: (source) =>
    [source.body, ...source.functions.map(({ body }) => body)].flatMap((body) =>
      source.callsIn(body).flatMap(({ method, value }) => {
        const name = method === "get_or_set" && value ? workIn(value, source) : null;
        if (!value || name === null) return [];
        const words = `${name}() is called here before get_or_set() looks in the cache, so it runs every time. Hand over the function itself, or a lambda that calls it.`;
        return [{ at: value.from, words, explore: null }];
      }),
    ),
};

const WORK =
  /^(?:compute_dashboard_stats|fetch_exchange_rates|fetch_weather|render_report|recommend_products|search_products)$/;

/** A call of the file's own function, or of the shop's. What it is of others' cannot be told: `partial(…)` is right. */
function workIn(value: Expression, source: Source): string | null {
  if (value.kind !== "call") return null;
  const name = value.of.kind === "name" || value.of.kind === "attribute" ? value.of.name : "";
  if (WORK.test(name)) return name;
  const own = source.functions.find((each) => value.of.kind === "name" && each.name === name);
  // A function that makes a function is handed over rightly.
  return own?.body.every(({ kind }) => kind !== "function") &&
    !/lambda|partial/.test(source.code.slice(own.from, own.to))
    ? name
    : null;
}
