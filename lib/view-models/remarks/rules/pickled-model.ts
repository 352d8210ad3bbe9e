/** A model instance in the cache: pickled with all its fields, as they were, by the class of today. */
import { lastGiven } from "#view-models/remarks/looks";
import type { Found, Rule } from "#view-models/remarks/remark";
import { constantsOf } from "#view-models/remarks/same-key";
import { allStatements, type Source } from "#view-models/remarks/source";
import type { Expression, FunctionDefinition } from "#view-models/source/syntax";

export const pickledModel: Rule = {
  name: "pickled-model",
  lesson: "under-the-hood",
  find: (source) => source.functions.flatMap((own) => inFunction(source, own)),
};

const ONE = /^a?(?:get|first|last|earliest|latest|create)$/;
const MANY = /^(?:all|filter|exclude|order_by|select_related|prefetch_related|distinct|reverse)$/;

function inFunction(source: Source, own: FunctionDefinition): Found[] {
  const constants = constantsOf(own.body);
  const models = modelsOf(source);
  return source.callsIn(own.body).flatMap(({ method, value, from }) => {
    if (!["set", "add", "get_or_set"].includes(method) || !value) return [];
    const made =
      value.kind === "lambda"
        ? value.body
        : value.kind === "name"
          ? (lastGiven(own, value) ?? constants.get(value.name))
          : value;
    const what = made ? kindOf(made, models) : null;
    if (what === null) return [];
    const words = `This stores ${what}: every field of it, pickled as it is now. Whoever reads it later and saves it writes the old fields back, and after a release that changes the model the pickle may no longer fit. Store the values that the page needs.`;
    return [{ at: from, words, explore: null }];
  });
}

function modelsOf(source: Source): Set<string> {
  const names = new Set<string>();
  for (const statement of allStatements(source.body)) {
    if (statement.kind === "import" && /(?:^|\.)models$/.test(statement.module))
      for (const { as } of statement.names ?? []) names.add(as);
  }
  return names;
}

function kindOf(made: Expression, models: ReadonlySet<string>): string | null {
  if (made.kind !== "call") return null;
  const name = made.of.kind === "attribute" || made.of.kind === "name" ? made.of.name : "";
  if (/^a?get_object_or_404$/.test(name)) return "a model instance";
  if (name === "list" && made.args[0]) return kindOf(made.args[0].value, models) === null ? null : "model instances";
  if (!isQuery(made, models)) return null;
  return ONE.test(name) ? "a model instance" : MANY.test(name) ? "model instances" : null;
}

/** `Product.objects.…` all the way, without values() and the like in between. */
function isQuery(each: Expression, models: ReadonlySet<string>): boolean {
  if (each.kind === "call" && each.of.kind === "attribute")
    return (ONE.test(each.of.name) || MANY.test(each.of.name)) && isQuery(each.of.of, models);
  return each.kind === "attribute" && each.name === "objects" && each.of.kind === "name" && models.has(each.of.name);
}
