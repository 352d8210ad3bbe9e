/**
 * One file as the rules see it: its functions, the names under which it knows Django's cache, and every call of a cache in order. A method that is handed
 * over counts as called there (`guarded(cache.get, key)`, `partial(cache.set, key, value)`), because that is how nets are written.
 */
import { readPython } from "#view-models/source/read-python";
import type { Argument, Expression, FunctionDefinition, Span, Statement } from "#view-models/source/syntax";
import { everyFunction, everyPart, everyStatement, ownExpressions, type Placed } from "#view-models/source/walk";

export interface CacheCall extends Span {
  /** As it is written: `cache`, `caches['here']`; with the version where one is named. */
  cache: string;
  /** Without the `a` of the asynchronous ones. */
  method: string;
  key: Expression | null;
  value: Expression | null;
  /** As written; undefined = left out. */
  timeout: Expression | undefined;
  /** Of get: there is something to answer in place of None. */
  hasDefault: boolean;
  args: Argument[];
  place: Placed;
}

export interface Source {
  code: string;
  body: Statement[];
  functions: FunctionDefinition[];
  /** Names of `module`'s things in this file: `namesOf("django.db", "transaction")`. */
  namesOf: (module: string, name: string) => string[];
  /** Whether the expression is a cache. */
  isCache: (expression: Expression) => boolean;
  callsIn: (body: readonly Statement[]) => CacheCall[];
}

/** Null where the file cannot be read. */
export function sourceOf(code: string): Source | null {
  const body = readPython(code);
  if (body === null) return null;
  const imports = allStatements(body).flatMap((statement) => (statement.kind === "import" ? [statement] : []));
  const namesOf = (module: string, name: string) =>
    imports.flatMap((each) =>
      each.module === module ? (each.names ?? []).flatMap((one) => (one.name === name ? [one.as] : [])) : [],
    );
  const caches = new Set(namesOf("django.core.cache", "cache"));
  const all = new Set(namesOf("django.core.cache", "caches"));
  const isOneOfAll = (each: Expression) => each.kind === "item" && each.of.kind === "name" && all.has(each.of.name);
  for (const statement of allStatements(body))
    if (statement.kind === "assign" && (isOneOfAll(statement.value) || isName(statement.value, caches)))
      for (const target of statement.targets) if (target.kind === "name") caches.add(target.name);
  const isCache = (each: Expression): boolean =>
    isName(each, caches) ||
    isOneOfAll(each) ||
    // `cache = default_cache` in a class.
    (each.kind === "attribute" &&
      each.of.kind === "name" &&
      /^(?:self|cls)$/.test(each.of.name) &&
      caches.has(each.name));
  /** Every rule asks for the same functions' calls. */
  const calls = new WeakMap<readonly Statement[], CacheCall[]>();
  return {
    code,
    body,
    functions: everyFunction(body),
    namesOf,
    isCache,
    callsIn: (statements) => {
      const known = calls.get(statements);
      if (known) return known;
      const found = everyStatement(statements).flatMap((place) =>
        ownExpressions(place.statement)
          .flatMap(everyPart)
          .flatMap((expression) => cacheCall(expression, place, isCache, code) ?? []),
      );
      calls.set(statements, found);
      return found;
    },
  };
}

const isName = (each: Expression, names: ReadonlySet<string>): boolean => each.kind === "name" && names.has(each.name);

/** Of the whole file, also those in functions and classes. */
export const allStatements = (body: readonly Statement[]): Statement[] =>
  everyStatement(body).flatMap(({ statement }) =>
    statement.kind === "function" || statement.kind === "class"
      ? [statement, ...allStatements(statement.body)]
      : [statement],
  );

const METHODS = new Set(
  "get set add delete touch incr decr get_or_set get_many set_many delete_many has_key clear incr_version decr_version".split(
    " ",
  ),
);

/** Where `timeout` stands among the arguments without a name. */
const TIMEOUT_AT: Record<string, number> = { set: 2, add: 2, get_or_set: 2, touch: 1, set_many: 1 };

function cacheCall(
  expression: Expression,
  place: Placed,
  isCache: (each: Expression) => boolean,
  code: string,
): CacheCall | null {
  if (expression.kind !== "call") return null;
  const direct = methodOf(expression.of, isCache);
  const handed = direct === null ? expression.args.findIndex(({ value }) => methodOf(value, isCache) !== null) : -1;
  const handedOver = handed < 0 ? expression.of : (expression.args[handed] as Argument).value;
  const method = direct ?? (handed < 0 ? null : methodOf(handedOver, isCache));
  if (method === null) return null;
  const args = handed < 0 ? expression.args : expression.args.slice(handed + 1);
  const plain = args.filter(({ name }) => name === null).map(({ value }) => value);
  const named = (name: string) => args.find((each) => each.name === name)?.value;
  const version = named("version");
  const timeoutAt = TIMEOUT_AT[method];
  return {
    from: expression.from,
    to: expression.to,
    cache: `${writtenAs(handedOver, code)}${version ? ` version ${code.slice(version.from, version.to)}` : ""}`,
    method,
    key: plain[0] ?? named("key") ?? null,
    value: plain[1] ?? named("value") ?? named("default") ?? null,
    timeout: named("timeout") ?? (timeoutAt === undefined ? undefined : plain[timeoutAt]),
    hasDefault: method === "get" && (plain.length > 1 || named("default") !== undefined),
    args,
    place,
  };
}

function methodOf(each: Expression, isCache: (one: Expression) => boolean): string | null {
  if (each.kind !== "attribute" || !isCache(each.of)) return null;
  const name = METHODS.has(each.name) ? each.name : each.name.replace(/^a/, "");
  return METHODS.has(name) ? name : null;
}

/** What the method is called on. */
const writtenAs = (method: Expression, code: string): string =>
  method.kind === "attribute" ? textOfCache(method.of, code) : "";

export const textOfCache = ({ from, to }: Expression, code: string): string =>
  code.slice(from, to).replaceAll('"', "'");
