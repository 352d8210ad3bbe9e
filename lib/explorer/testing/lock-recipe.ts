/** For tests and benchmarks: the tutorial's lock recipe. Durations 0: nobody is ever blocked, every order of steps is possible. */
import type { Behaviour } from "#simulation/testing/generator-program";
import { redis, sleep, work } from "#simulation/testing/steps";

export function* lockRecipe(workMs: number, waitMs: number): Behaviour {
  if ((yield redis.get("v")) !== undefined) return "'value'";
  if ((yield redis.add("lock", "1", 10_000)) === true) {
    yield work(workMs);
    yield redis.set("v", "V", 3_600_000);
    yield redis.delete("lock");
    return "'value'";
  }
  yield sleep(waitMs);
  return (yield redis.get("v")) === undefined ? "None" : "'value'";
}
