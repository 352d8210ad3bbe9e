/** `npx tsx lib/explorer/explore.bench.ts`: the lock recipe with 4, 8 and 10 requests, untimed and timed. */
import { World } from "#engine/world";
import { explore } from "#explorer/explore";
import type { ExploreOptions } from "#explorer/explore-options";
import { PROPERTY_NAMES, propertyNamed } from "#explorer/properties/registry";
import { lockRecipe } from "#explorer/testing/lock-recipe";
import { enumerate } from "#explorer/testing/naive";
import { BehaviourTree } from "#simulation/behaviour-tree";
import { generatorProgram } from "#simulation/testing/generator-program";

function measure(
  title: string,
  count: number,
  args: [workMs: number, waitMs: number],
  timing: ExploreOptions["timing"],
  names: readonly string[] = [],
) {
  const requests = Array.from({ length: count }, (_, process) => ({
    call: { entry: "lockRecipe", args },
    process,
    arriveMs: 0,
  }));
  const tree = new BehaviourTree(generatorProgram({ lockRecipe }));
  const begin = performance.now();
  const report = explore({
    tree,
    world: World.create(),
    requests,
    timing,
    properties: names.flatMap((name) => propertyNamed(name) ?? []),
  });
  const ms = performance.now() - begin;
  const rate = Math.round((report.states / ms) * 1000).toLocaleString("en");
  const total = report.interleavings.toString();
  const count36 = total.length > 15 ? `${total.length}-digit number of` : total;
  const heapMb = Math.round(process.memoryUsage().rss / 1e6);
  console.log(
    `${title}, ${count} requests, ${timing}: ${count36} interleavings, ${report.states} states in ${ms.toFixed(0)} ms (${rate}/s), ` +
      `${report.outcomes.length} outcomes, ${report.status}, ${report.pythonRuns} runs, ${heapMb} MB`,
  );
}

/** What the graph is worth: the same two requests one interleaving after another. */
function measurePlain() {
  const requests = [0, 1].map((process) => ({ call: { entry: "lockRecipe", args: [0, 0] }, process, arriveMs: 0 }));
  const begin = performance.now();
  const { interleavings } = enumerate(generatorProgram({ lockRecipe }), World.create(), requests, false);
  const ms = performance.now() - begin;
  console.log(`plain enumeration, 2 requests, nominal: ${interleavings} interleavings in ${ms.toFixed(0)} ms`);
}

measurePlain();
for (const count of [4, 8, 10]) measure("lock recipe, untimed", count, [0, 0], "nominal");
for (const count of [4, 8, 10]) measure("lock recipe, 200 ms work, 500 ms wait", count, [200, 500], "nominal");
for (const count of [2, 3, 4]) measure("lock recipe, 200 ms work, 500 ms wait", count, [200, 500], "adversarial");
measure("lock recipe, untimed, all properties", 8, [0, 0], "nominal", PROPERTY_NAMES);
