/**
 * Orders of whole requests, one by one, on purpose as simple as can be: every permutation, nothing merged; only equal questions are answered once. Shares nothing with
 * `serial-orders.ts` but the engine. Test-only.
 */
import type { Change } from "#engine/event";
import type { Reply } from "#engine/reply";
import { scopeOf } from "#engine/step";
import { EPOCH_MS, type World } from "#engine/world";
import { type FinalDatabase, finalDatabase } from "#explorer/final-database";
import { payloadRepr } from "#explorer/payload-repr";
import type { Program } from "#simulation/behaviour";
import type { Request } from "#simulation/task";

interface RanAs {
  text: string;
  history: readonly Reply[];
}

type Judge = (ran: readonly RanAs[], cache: Readonly<Record<string, string>>, database: FinalDatabase) => boolean;

/** Whether some order gives each request its text, and this cache and database. */
export function naiveSerial(program: Program, start: World, requests: readonly Request[], adversarial: boolean): Judge {
  const known = new Map<string, boolean>();
  return (ran, cache, database) => {
    const key = JSON.stringify([ran, cache, database], (_, value) => (value === undefined ? "nothing" : value));
    let answer = known.get(key);
    if (answer === undefined) {
      answer = judge(ran, cache, database);
      known.set(key, answer);
    }
    return answer;
  };

  function judge(ran: readonly RanAs[], cache: Readonly<Record<string, string>>, database: FinalDatabase): boolean {
    const seen = ran.map(({ history }, i) => seenBy(program, requests[i] as Request, history));
    const orders = permutations(requests.map((_, i) => i));
    return orders.some((order) => tries(start.fork(), order, start.nowMs));

    function tries(world: World, order: readonly number[], endedMs: number): boolean {
      const [i, ...rest] = order;
      if (i === undefined) return sameEnd(world, endedMs);
      const from = world.fork();
      from.nowMs = (requests[i] as Request).arriveMs;
      return alone(from, i, [], 0, 0, [], (after, atMs) => tries(after, rest, Math.max(endedMs, atMs)));
    }

    function alone(
      w: World,
      i: number,
      history: readonly Reply[],
      draws: number,
      clocks: number,
      log: readonly Change[],
      then: (after: World, atMs: number) => boolean,
    ): boolean {
      const { call, process } = requests[i] as Request;
      const move = program.learn(call, history);
      if (move.kind !== "step") {
        const text = move.kind === "returned" ? move.repr : move.kind === "raised" ? move.error : "stuck";
        if (text !== ran[i]?.text) return false;
        const after = w.fork();
        after.database.abandon(0);
        bringBack(log, after, (requests[i] as Request).arriveMs);
        return then(after, w.nowMs);
      }
      const { step } = move;
      if (step.kind === "draw") {
        const reply = seen[i]?.draws[draws] ?? w.perform(step, { task: 0, process }).reply;
        return alone(w, i, [...history, reply], draws + 1, clocks, log, then);
      }
      if (step.kind === "clock") {
        const reply = (adversarial ? seen[i]?.clocks[clocks] : undefined) ?? EPOCH_MS + w.nowMs;
        return alone(w, i, [...history, reply], draws, clocks + 1, log, then);
      }
      const worlds =
        adversarial && step.kind === "cache" && "key" in step.command
          ? perhapsExpired(w, step.command.key)
          : [{ each: w.fork(), expired: [] }];
      return worlds.some(({ each, expired }) => {
        const { reply, changes } = each.perform(step, { task: 0, process });
        each.nowMs += "durationMs" in step ? step.durationMs : 0;
        return alone(each, i, [...history, reply], draws, clocks, [...log, ...expired, ...changes], then);
      });
    }

    function sameEnd(world: World, endedMs: number): boolean {
      const left: Record<string, { repr: string; mayGo: boolean }> = {};
      for (const [store, entries] of world.contents())
        for (const [key, { payload, expiresAtMs }] of entries) {
          if (!adversarial && expiresAtMs !== null && expiresAtMs <= endedMs) continue;
          const scope = scopeOf(store);
          const mayGo = adversarial && expiresAtMs !== null;
          left[scope === null ? key : `${scope}|${key}`] = { repr: payloadRepr(payload, store), mayGo };
        }
      return (
        Object.entries(left).every(([key, { repr, mayGo }]) => (key in cache ? cache[key] === repr : mayGo)) &&
        Object.keys(cache).every((key) => key in left) &&
        JSON.stringify(finalDatabase(start, world)) === JSON.stringify(database)
      );
    }
  }
}

function perhapsExpired(w: World, key: string): { each: World; expired: Change[] }[] {
  const store = [...w.contents()].find(([, entries]) => {
    const at = entries.get(key)?.expiresAtMs ?? null;
    return at !== null && at > w.nowMs;
  });
  const as = { each: w.fork(), expired: [] };
  if (!store) return [as];
  const gone = w.fork();
  return [as, { each: gone, expired: gone.expire(store[0], key) }];
}

/** What the request found expired, and in whose place nothing has come, is there again. */
function bringBack(log: readonly Change[], after: World, startMs: number): void {
  log.forEach((change, at) => {
    if (change.kind !== "removed" || change.why !== "expired") return;
    const { store, key, entry } = change;
    const later = log
      .slice(at + 1)
      .some((next) => (next.kind === "put" || next.kind === "removed") && next.key === key && next.store === store);
    if (!later && entry.expiresAtMs !== null && entry.expiresAtMs > startMs) after.putBack(store, key, entry);
  });
}

function seenBy(program: Program, { call }: Request, history: readonly Reply[]) {
  const draws: number[] = [];
  const clocks: number[] = [];
  history.forEach((reply, at) => {
    const move = program.learn(call, history.slice(0, at));
    if (move.kind !== "step") return;
    if (move.step.kind === "draw") draws.push(reply as number);
    if (move.step.kind === "clock") clocks.push(reply as number);
  });
  return { draws, clocks };
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((first, i) => permutations(items.filter((_, j) => j !== i)).map((rest) => [first, ...rest]));
}
