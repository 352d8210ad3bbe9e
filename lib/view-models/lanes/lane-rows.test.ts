import fc from "fast-check";
import { expect, test } from "vitest";
import type { Behaviour } from "#simulation/testing/generator-program";
import { redis, work } from "#simulation/testing/steps";
import { type LaneLayout, laneRows, layoutFor } from "#view-models/lanes/lane-rows";
import { traceOf } from "#view-models/testing/testing-runs";

function* aside(): Behaviour {
  if ((yield redis.get(":1:v")) !== undefined) return "'hit'";
  yield work(10);
  yield redis.set(":1:v", "V", 25);
  return "'made'";
}

test("whatever the layout, two requests that run at the same time never share a lane", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom<LaneLayout>("bars", "each", "alike"),
      (times, processes, layout) => {
        const requests = times.map((arriveMs, i) => ({ entry: "aside", process: i % processes, arriveMs }));
        const events = traceOf({ functions: { aside }, requests });
        const { rows, rowOf } = laneRows(events, layout);
        const lifeOf = (task: number) => events.filter((event) => event.task === task).map(({ atMs }) => atMs);
        for (const [at, row] of rows.entries()) {
          if (row.kind !== "lane") continue;
          let endedMs = -1;
          for (const task of row.tasks) {
            const life = lifeOf(task);
            expect(life[0]).toBeGreaterThan(endedMs);
            endedMs = life.at(-1) ?? 0;
            expect(rowOf.get(task)).toBe(at);
          }
        }
        // And nobody is lost.
        expect(rowOf.size).toBe(times.length);
      },
    ),
  );
});

test("up to twenty requests have a lane each, more are bars", () => {
  expect([2, 12, 20, 21, 200].map(layoutFor)).toEqual(["each", "each", "each", "bars", "bars"]);
});
