/** How a run ended, made the same way for the graph's ends and for one interleaving that the simulation carried out. */
import type { World } from "#engine/world";
import { finalCache } from "#explorer/ends/final-cache";
import { finalDatabase } from "#explorer/ends/final-database";
import { type Observations, observationsText } from "#explorer/ends/observations";
import type { ReprOf } from "#explorer/ends/payload-repr";
import type { End } from "#explorer/property";
import { callKey, sortedWithinKinds } from "#explorer/serial/request-order";
import { type Ending, endingText, type Request } from "#simulation/task";

export interface Ended {
  ending: Ending;
  seen: Observations;
}

/** `kinds`: requests of one kind are interchangeable; `ended`: one for each request, in their order. */
export function endOf(
  requests: readonly Request[],
  kinds: readonly unknown[],
  ended: readonly Ended[],
  start: World,
  world: World,
  reprOf: ReprOf,
): End {
  const exact = sortedWithinKinds(
    kinds,
    ended,
    ({ ending, seen }) => `${endingText(ending)}\u0002${observationsText(seen)}`,
  );
  const texts = exact.map(({ ending }) => endingText(ending));
  return {
    returns: sortedWithinKinds(requests.map(callKey), texts, (text) => text),
    endings: exact.map(({ ending }) => ending),
    texts,
    seen: exact.map(({ seen }) => seen),
    cache: finalCache(world, reprOf),
    database: finalDatabase(start, world),
    world,
  };
}
