import { expect, test } from "vitest";
import { EXAMPLE_CACHES, exampleRun } from "#view-models/testing/example-run";
import { timeline } from "#view-models/trace/timeline";
import { BLOCK_UNITS, timelineBlocks } from "#view-models/trace/timeline-blocks";

const { events } = exampleRun();
const repeated = Array.from({ length: 20 }, (_, round) =>
  events.map((event) => ({ ...event, index: event.index + round * events.length })),
).flat();
const drawn = timeline(repeated, EXAMPLE_CACHES);
const { blocks, markOf } = timelineBlocks(drawn);

test("everything stands in exactly one block, in its order", () => {
  expect(blocks.flatMap(({ marks }) => marks)).toEqual(drawn.marks);
  expect(blocks.flatMap(({ spans }) => spans)).toEqual(drawn.spans);
  expect(blocks.flatMap(({ dots }) => dots)).toEqual(drawn.dots);
  expect(blocks.flatMap(({ ticks }) => ticks)).toEqual(drawn.ticks);
});

test("what a block holds begins in it, and reaches no further than into the next", () => {
  for (const { id, marks, spans } of blocks) {
    for (const { x } of marks) expect(Math.floor(x / BLOCK_UNITS)).toBe(id);
    for (const { fromX, toX } of spans) {
      expect(Math.floor(fromX / BLOCK_UNITS)).toBe(id);
      expect(toX).toBeLessThan((id + 2) * BLOCK_UNITS);
    }
  }
});

test("the mark of an event is found by its index", () => {
  for (const mark of drawn.marks) expect(markOf.get(mark.index)).toBe(mark);
  expect(markOf.size).toBe(drawn.marks.length);
});
