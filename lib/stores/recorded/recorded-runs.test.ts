import { afterEach, expect, test, vi } from "vitest";
import { fetchRecordedRun, recordedRuns } from "#stores/recorded/recorded-runs";

afterEach(() => vi.unstubAllGlobals());

test("a recorded run that cannot be had is failed, the page is told, and the next to want it asks again", async () => {
  const told: string[] = [];
  vi.stubGlobal("dispatchEvent", ({ type }: Event) => told.push(type));
  vi.stubGlobal("fetch", async () => new Response("<!doctype html>"));
  await fetchRecordedRun("/runs/1.json");
  expect(recordedRuns.getState()["/runs/1.json"]).toBe("failed");
  expect(told).toEqual(["stampede:missing"]);

  const run = { stdout: "hi" };
  vi.stubGlobal("fetch", async () => Response.json(run));
  await fetchRecordedRun("/runs/1.json");
  expect(recordedRuns.getState()["/runs/1.json"]).toEqual(run);
});
