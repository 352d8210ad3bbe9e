import { expect, it } from "vitest";
import { isScenario } from "#view-models/playground/scenario-shape";

const scenario = { calls: [{ entry: "page", args: [] }], count: 4, processes: 2 };

it.each([undefined, "fresh", "kept", "threads"])("a scenario may say what processes keep: %s", (moduleState) => {
  expect(isScenario(JSON.parse(JSON.stringify({ ...scenario, moduleState })))).toBe(true);
});

it.each(["long", null, 1])("and nothing else: %s", (moduleState) => {
  expect(isScenario({ ...scenario, moduleState })).toBe(false);
});
