/**
 * Orders of whole requests, one by one, on purpose as simple as can be: every permutation, nothing merged; only equal questions are answered
 * once. Shares nothing with
 * `serial-orders.ts` but the engine. Test-only.
 */
import type { Change } from "#engine/event";
import type { Reply } from "#engine/reply";
import { scopeOf } from "#engine/step";
import { EPOCH_MS, type World } from "#engine/world";
import { type FinalDatabase, finalDatabase } from "#explorer/final-database";
import { payloadRepr } from "#explorer/payload-repr";
import { bringBack, perhapsExpired } from "#explorer/testing/naive-expiry";
import { naiveLater } from "#explorer/testing/naive-later";
import type { Program } from "#simulation/behaviour";
import type { Request } from "#simulation/task";

interface RanAs {
  text: string;
  history: readonly Reply[];
}

type Cache = Readonly<Record<string, string>>;
type Left = Record<string, { repr: string; mayGo: boolean }>;

interface Judge {
  /** Some order gives each request its text, and this cache and database. */
  gives(ran: readonly RanAs[], cache: Cache, database: FinalDatabase, world: World): boolean;
  /** Every entry is as some order leaves it, however the requests end in it. */
  losesNothing(ran: readonly RanAs[], cache: Cache, world: World): boolean;
}

export function naiveSerial(program: Program, start: World, requests: readonly Request[], adversarial: boolean): Judge {
  const { isNoMatter } = naiveLater(program, start, requests);
  const known = new Map<string, boolean>();
  const once = (question: unknown, answer: () => boolean): boolean => {
    const key = JSON.stringify(question, (_, value) => (value === undefined ? "nothing" : value));
    const found = known.get(key) ?? answer();
    known.set(key, found);
    return found;
  };
  return {
    gives: (ran, cache, database, end) =>
      once([ran, cache, database, end.fingerprint()], () =>
        search(ran, true, (left, world) => sameEnd(left, world, cache, database, end)),
      ),
    losesNothing: (ran, cache, end) =>
      once([ran.map(({ history }) => history), cache, end.fingerprint()], () => {
        const ends: { left: Left; world: World }[] = [];
        search(ran, false, (left, world) => ends.push({ left, world }) < 0);
        const names = new Set([cache, ...ends.map(({ left }) => left)].flatMap(Object.keys));
        return (
          ends.length === 0 ||
          [...names].every((name) =>
            ends.some(({ left, world }) => isAs(left[name], cache[name]) || isNoMatter(name, end, world)),
          )
        );
      }),
  };

  function search(ran: readonly RanAs[], asTheyEnded: boolean, accept: (left: Left, world: World) => boolean): boolean {
    const seen = ran.map(({ history }, i) => seenBy(program, requests[i] as Request, history));
    const orders = permutations(requests.map((_, i) => i));
    return orders.some((order) => tries(start.fork(), order, start.nowMs));

    function tries(world: World, order: readonly number[], endedMs: number): boolean {
      const [i, ...rest] = order;
      if (i === undefined) return accept(leftIn(world, endedMs), world);
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
        if (asTheyEnded && text !== ran[i]?.text) return false;
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
  }

  function leftIn(world: World, endedMs: number): Left {
    const left: Left = {};
    for (const [store, entries] of world.contents())
      for (const [key, { payload, expiresAtMs }] of entries) {
        if (!adversarial && expiresAtMs !== null && expiresAtMs <= endedMs) continue;
        const scope = scopeOf(store);
        const mayGo = adversarial && expiresAtMs !== null;
        left[scope === null ? key : `${scope}|${key}`] = { repr: payloadRepr(payload, store), mayGo };
      }
    return left;
  }

  function sameEnd(left: Left, world: World, cache: Cache, database: FinalDatabase, end: World): boolean {
    return (
      JSON.stringify(finalDatabase(start, world)) === JSON.stringify(database) &&
      Object.keys({ ...left, ...cache }).every((key) => isAs(left[key], cache[key]) || isNoMatter(key, end, world))
    );
  }
}

const isAs = (left: Left[string] | undefined, value: string | undefined): boolean =>
  value === undefined ? left === undefined || left.mayGo : left?.repr === value;

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
