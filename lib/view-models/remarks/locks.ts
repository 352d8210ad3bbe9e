/** Locks made with add(): taken where the answer decides, and freed with delete() of the same key in the same function. */
import { locksOf, refuses } from "#view-models/remarks/guards";
import { type KeyText, keyTexts } from "#view-models/remarks/same-key";
import type { CacheCall, Source } from "#view-models/remarks/source";
import type { Expression, FunctionDefinition } from "#view-models/source/syntax";
import { everyPart, everyStatement, ownExpressions } from "#view-models/source/walk";

export interface Lock {
  own: FunctionDefinition;
  taken: CacheCall;
  freed: CacheCall[];
  keyOf: KeyText;
}

export const locksIn = (source: Source): Lock[] =>
  source.functions.flatMap((own) => {
    const keyOf = keyTexts(source.code, own, source.body);
    const deletes = source.callsIn(own.body).filter(({ method }) => method === "delete");
    return locksOf(source, own).flatMap((taken) => {
      const key = keyOf(taken);
      const freed = deletes.filter((call) => key !== null && keyOf(call) === key && call.from > taken.from);
      return freed.length === 0 ? [] : [{ own, taken, freed, keyOf }];
    });
  });

/** A delete() behind a test that comes after the lock was taken: `if cache.get(lock) == token`, `if is_mine(token)`. */
export const isOwnersOnly = ({ taken }: Lock, freed: CacheCall): boolean =>
  freed.place.inside.some((each) => each.kind === "if" && each.test.from > taken.to);

/** The numbers of a timeout in seconds: a literal, `60 * 5`, or a constant of the file. Null = not known here. */
export function secondsOf(
  value: Expression | undefined,
  constants: ReadonlyMap<string, Expression>,
  depth = 0,
): number | null {
  if (value === undefined) return 300; // Django's default
  if (value.kind === "number") return value.value;
  if (value.kind === "name" && depth < 4) {
    const known = constants.get(value.name);
    return known ? secondsOf(known, constants, depth + 1) : null;
  }
  if (value.kind !== "binary") return null;
  const [left, right] = [secondsOf(value.left, constants, depth), secondsOf(value.right, constants, depth)];
  if (left === null || right === null) return null;
  return value.op === "*" ? left * right : value.op === "+" ? left + right : null;
}

/** The seconds that the shop's functions take (python/shop/services.py). */
const KNOWN: Record<string, number> = {
  compute_dashboard_stats: 2,
  fetch_exchange_rates: 0.8,
  fetch_weather: 0.5,
  render_report: 5,
  recommend_products: 1.2,
  search_products: 0.3,
  send_mail: 0.2,
};

/** Calls that take no time worth counting, whatever they are called on. */
const QUICK =
  /^(?:get|set|add|delete|touch|incr|decr|get_or_set|get_many|set_many|delete_many|has_key|append|items|values|keys|format|hex|str|int|len|dict|list|sorted|sum|max|min|print|range|round|time|monotonic|perf_counter|uuid4|token_hex|join|info|warning|debug|error|exception|first|filter|order_by|update|save|create|exists|count|all|exclude|isoformat|now|callable|randint|randrange|index|uniform|random|choice|urandom|encode|decode|crc32|adler32|md5|sha1|sha256|hexdigest|split|strip|lower|upper|replace)$/;

/**
 * How long the function's work under the lock takes at most, as far as the text says: sleeps, the shop's functions, the file's own functions. Null = it
 * calls something of which nothing is known here, or works in a loop.
 */
export function workSeconds(source: Source, lock: Lock, constants: ReadonlyMap<string, Expression>): number | null {
  const until = Math.max(...lock.freed.map(({ to }) => to));
  return lengthOf(source, lock.own, constants, [lock.own.name], (at) => at > lock.taken.to && at < until);
}

function lengthOf(
  source: Source,
  own: FunctionDefinition,
  constants: ReadonlyMap<string, Expression>,
  seen: string[],
  counts: (at: number) => boolean,
): number | null {
  let seconds = 0;
  const cacheCalls = new Set(source.callsIn(own.body).map(({ from, to }) => `${from} ${to}`));
  for (const { statement, inside } of everyStatement(own.body)) {
    if (statement.kind === "raise") continue;
    for (const part of ownExpressions(statement).flatMap(everyPart)) {
      if (part.kind !== "call" || !counts(part.from) || cacheCalls.has(`${part.from} ${part.to}`)) continue;
      const name = part.of.kind === "name" ? part.of.name : part.of.kind === "attribute" ? part.of.name : "";
      const inLoop = inside.some(({ kind, from }) => kind === "loop" && counts(from));
      const takes = name === "sleep" ? secondsOf(part.args[0]?.value, constants) : (KNOWN[name] ?? null);
      if (takes !== null) {
        if (inLoop) return null;
        seconds += takes;
        continue;
      }
      const inner = source.functions.find((each) => each.name === name);
      if (inner && !seen.includes(name)) {
        const more = lengthOf(source, inner, constants, [...seen, name], () => true);
        if (more === null || inLoop) return null;
        seconds += more;
      } else if (!QUICK.test(name)) return null;
    }
  }
  return seconds;
}

/** Between taking and freeing the lock something raises, or may for all that is known here. */
export function mayRaise(source: Source, { own, taken, freed }: Lock): boolean {
  const until = Math.max(...freed.map(({ from }) => from));
  const cacheCalls = source.callsIn(own.body);
  return everyStatement(own.body).some(({ statement, inside }) => {
    if (statement.from <= taken.place.statement.from || statement.from >= until) return false;
    // An exception that is caught here goes no further.
    if (inside.some((each) => each.kind === "try" && each.handlers.length > 0 && each.from > taken.from)) return false;
    if (statement.kind === "raise") return isAfterTaken(statement, taken);
    return ownExpressions(statement)
      .flatMap(everyPart)
      .some((part) => {
        if (part.kind !== "call" || cacheCalls.some(({ from, to }) => from === part.from && to === part.to))
          return false;
        const name = part.of.kind === "name" || part.of.kind === "attribute" ? part.of.name : "";
        const isOwn = source.functions.some((each) => each.name === name);
        return !isOwn && name !== "sleep" && !Object.hasOwn(KNOWN, name) && !QUICK.test(name) && part.from > taken.to;
      });
  });
}

/** Not the branch of those who did not get the lock. */
const isAfterTaken = (statement: { from: number }, taken: CacheCall): boolean => {
  const test = taken.place.statement;
  return test.kind !== "if" || !refuses(test.test, taken) || statement.from > test.to;
};
