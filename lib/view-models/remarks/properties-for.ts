/**
 * What a program had better be asked: that it behaves as one request after another, and what its own means call for. A lock asks for mutual exclusion, a
 * counter for no lost update, a write to the database for a cache that agrees with it. Null = the text cannot be read, so nothing is suggested.
 */
import type { ProgramFile } from "#view-models/playground/program-files";
import { locksIn } from "#view-models/remarks/locks";
import { allStatements, type Source, sourceOf } from "#view-models/remarks/source";
import type { Expression } from "#view-models/source/syntax";
import { everyPart, ownExpressions } from "#view-models/source/walk";

export function propertiesFor(code: string, files: readonly ProgramFile[]): string[] | null {
  const sources = [code, ...files.map((file) => file.code)].map(sourceOf);
  const read = sources.filter((each) => each !== null);
  if (read.length === 0 || read.length < sources.length) return null;
  const facts = read.map(factsOf);
  const has = (name: keyof Facts) => facts.some((each) => each[name]);
  return [
    "serialisable",
    ...(has("locks") ? ["one-at-a-time", "lock-by-owner"] : []),
    ...(has("sections") && !has("locks") ? ["one-at-a-time"] : []),
    ...(has("counts") ? ["no-lost-update"] : []),
    ...(has("writesRows") ? ["cache-equals-database", "no-older-value"] : []),
    ...(has("works") ? ["recomputations-at-once"] : []),
    ...(has("asserts") ? ["asserts"] : []),
    "no-raise",
  ];
}

type Facts = Record<"locks" | "sections" | "counts" | "writesRows" | "works" | "asserts", boolean>;

const WORK =
  /^(?:compute_dashboard_stats|fetch_exchange_rates|fetch_weather|render_report|recommend_products|search_products)$/;
const WRITE = /^a?(?:save|update|create|delete|bulk_create|bulk_update|update_or_create|get_or_create)$/;

function factsOf(source: Source): Facts {
  const calls = source.functions.flatMap(({ body }) => source.callsIn(body));
  const parts = source.functions.flatMap(({ body }) =>
    allStatements(body).flatMap((statement) => ownExpressions(statement).flatMap(everyPart)),
  );
  const called = parts.flatMap((part): { name: string; of: Expression | null }[] => {
    if (part.kind !== "call") return [];
    if (part.of.kind === "name") return [{ name: part.of.name, of: null }];
    return part.of.kind === "attribute" ? [{ name: part.of.name, of: part.of.of }] : [];
  });
  const hasModels = allStatements(source.body).some(
    (each) => each.kind === "import" && /(?:^|\.)models$/.test(each.module),
  );
  return {
    locks: locksIn(source).length > 0,
    sections: called.some(({ name }) => name === "section"),
    counts: calls.some(({ method }) => method === "incr" || method === "decr") || readsAndSets(source),
    writesRows: hasModels && called.some(({ name, of }) => WRITE.test(name) && of !== null && !source.isCache(of)),
    works: parts.some((part) => (part.kind === "name" || part.kind === "attribute") && WORK.test(part.name)),
    asserts: /^\s*assert\b/m.test(source.code),
  };
}

/** Some value is set that comes from a value that was read: `set(key, get(key) + 1)`, or over a variable. */
const readsAndSets = (source: Source): boolean =>
  source.functions.some(({ body }) => {
    const calls = source.callsIn(body);
    return calls.some(
      ({ method, value }) =>
        method === "set" &&
        value !== null &&
        everyPart(value).some(
          (part) => part.kind === "binary" && calls.some((each) => each.method === "get" && each.from < part.to),
        ),
    );
  });
