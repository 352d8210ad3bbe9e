/**
 * Which differences between two ends matter to nobody who comes later, once more and as simply as can be (later-looks.ts has the definition): every
 * request alone, every expiry, every two in a row. Test-only.
 */
import type { Change } from "#engine/event";
import type { Reply } from "#engine/reply";
import { type Step, scopeOf } from "#engine/step";
import type { World } from "#engine/world";
import { bringBack, perhapsExpired, withoutDeleted } from "#explorer/testing/naive-expiry";
import type { Program } from "#simulation/behaviour";
import type { Request } from "#simulation/task";

interface Run {
  text: string;
  world: World;
  steps: Step[];
  touched: string[];
}

/** The smallest and the greatest number: what is the same with both depends on neither. */
const DRAWN = [0, 1 - 2 ** -53];

/** Equal worlds are asked once. */
function remembered<T>(ask: (world: World) => T): (world: World) => T {
  const known = new Map<string, T>();
  return (world) => {
    const key = world.fingerprint();
    if (!known.has(key)) known.set(key, ask(world));
    return known.get(key) as T;
  };
}

/** The same world without that entry. */
function emptied(world: World, name: string): World {
  const copy = world.fork();
  for (const [store, entries] of world.contents())
    for (const key of entries.keys()) if (named(store, key) === name) copy.expire(store, key);
  return copy;
}

const named = (store: string, key: string): string => {
  const scope = scopeOf(store);
  return scope === null ? key : `${scope}|${key}`;
};

/** `drawn`: whatever is drawn is this; absent = as the world draws. `aheadMs`: so far ahead is the clock it reads. */
function runsOf(
  program: Program,
  from: World,
  { call, process, arriveMs }: Request,
  drawn?: number,
  aheadMs = 0,
): Run[] {
  const found: Run[] = [];
  const go = (w: World, history: readonly Reply[], steps: Step[], touched: string[], log: readonly Change[]): void => {
    const move = program.learn(call, history);
    if (move.kind !== "step") {
      const world = w.fork();
      world.database.abandon(0);
      bringBack(log, world, arriveMs);
      world.nowMs = arriveMs;
      const text = move.kind === "returned" ? move.repr : move.kind === "raised" ? move.error : "stuck";
      found.push({ text, world, steps, touched });
      return;
    }
    const { step } = move;
    const keys =
      step.kind !== "cache"
        ? []
        : "key" in step.command
          ? [step.command.key]
          : "keys" in step.command
            ? step.command.keys
            : [];
    const written = step.kind === "cache" && "entries" in step.command ? step.command.entries.map(([key]) => key) : [];
    let worlds = [{ each: w.fork(), expired: [] as Change[] }];
    for (const key of keys)
      worlds = worlds.flatMap(({ each, expired }) =>
        perhapsExpired(each, key).map((next) => ({ each: next.each, expired: [...expired, ...next.expired] })),
      );
    for (const { each, expired } of worlds) {
      const store = step.kind === "cache" ? each.scoped(step.store, { task: 0, process }) : "";
      const performed = each.perform(step, { task: 0, process });
      const reply =
        step.kind === "draw" && drawn !== undefined
          ? drawn
          : step.kind === "clock"
            ? Number(performed.reply) + aheadMs
            : performed.reply;
      each.nowMs += "durationMs" in step ? step.durationMs : 0;
      const names = [...keys, ...written].map((key) => named(store, key));
      const so = withoutDeleted([...log, ...expired, ...performed.changes], step);
      go(each, [...history, reply], [...steps, step], [...touched, ...names], so);
    }
  };
  const start = from.fork();
  start.nowMs = arriveMs;
  go(start, [], [], [], []);
  return found;
}

export function naiveLater(program: Program, start: World, requests: readonly Request[]) {
  const asks = (runs: readonly Run[], what: Step["kind"]): boolean =>
    runs.some(({ steps }) => steps.some(({ kind }) => kind === what));
  const all = remembered((world: World): Run[] =>
    requests.flatMap((request) =>
      [0, 365 * 86_400_000].flatMap((ms) => runsOf(program, world, request, undefined, ms)),
    ),
  );
  /** What is touched by any two in a row; null = it may be anything. */
  const touchedFrom = remembered((world: World): ReadonlySet<string> | null => {
    const once = all(world);
    const twice = once.flatMap((run) => all(run.world));
    return asks([...once, ...twice], "draw") ? null : new Set([...once, ...twice].flatMap(({ touched }) => touched));
  });
  const isUnseen = (name: string, world: World): boolean => touchedFrom(world)?.has(name) === false;
  const entryOf = (world: World, name: string): string | undefined => {
    for (const [store, entries] of world.contents())
      for (const [key, { payload, expiresAtMs }] of entries)
        if (named(store, key) === name && (expiresAtMs === null || expiresAtMs > world.nowMs)) return payload;
    return undefined;
  };
  const isMadeAgain = (name: string, lacking: World, having: World): boolean => {
    const payload = entryOf(having, name);
    if (payload === undefined || entryOf(lacking, name) !== undefined) return false;
    return DRAWN.every((drawn) => isMadeWith(drawn, name, payload, lacking, having));
  };
  const isMadeWith = (drawn: number, name: string, payload: string, lacking: World, having: World): boolean => {
    const pairs = requests.map(
      (request) => [runsOf(program, lacking, request, drawn), runsOf(program, having, request, drawn)] as const,
    );
    const comes = (runs: readonly Run[]) =>
      [...new Set(runs.map(({ text, world }) => `${text} ${world.database.fingerprint()}`))].sort().join();
    if (pairs.some(([a, b]) => comes(a) !== comes(b))) return false;
    return pairs.some(([runs]) => {
      const steps = runs.flatMap((run) => run.steps);
      return (
        steps.some((step) => step.kind === "database" && step.action.do === "select") &&
        !steps.some(({ kind }) => kind === "work" || kind === "sleep") &&
        runs.some(
          ({ world }) =>
            entryOf(world, name) === payload && world.database.fingerprint() === lacking.database.fingerprint(),
        )
      );
    });
  };
  const known = new Map<string, boolean>();
  const once = (key: string, answer: () => boolean): boolean => {
    const found = known.get(key) ?? answer();
    known.set(key, found);
    return found;
  };
  const isMadeOfRows = (name: string): boolean => {
    const from = emptied(start, name);
    return requests.some((request) => {
      const runs = runsOf(program, from, request, DRAWN[0]);
      return (
        runs.some(({ steps }) => steps.some((step) => step.kind === "database" && step.action.do === "select")) &&
        runs.some(
          ({ world }) =>
            entryOf(world, name) !== undefined && world.database.fingerprint() === start.database.fingerprint(),
        )
      );
    });
  };
  const isOutOfSight = (name: string, ...ends: readonly World[]): boolean =>
    once(
      JSON.stringify([name, ...ends.map((end) => end.fingerprint())]),
      () => ends.every((end) => isUnseen(name, end)) && isMadeOfRows(name),
    );
  return {
    isOutOfSight,
    isNoMatter: (name: string, end: World, order: World): boolean =>
      isOutOfSight(name, order, end) ||
      once(
        JSON.stringify(["again", name, end.fingerprint(), order.fingerprint()]),
        () =>
          isMadeAgain(name, end, order) ||
          isMadeAgain(name, order, end) ||
          isMadeAgain(name, emptied(end, name), end) ||
          isMadeAgain(name, emptied(end, name), end),
      ),
  };
}
