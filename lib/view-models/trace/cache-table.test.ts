import { describe, expect, test } from "vitest";
import { EXAMPLE_CACHES, exampleRun } from "#view-models/testing/example-run";
import { cacheTable, shortStoreLabel, storeLabel } from "#view-models/trace/cache-table";

const { events, previews } = exampleRun();
const at = (cursor: number) => cacheTable(events, cursor, previews, EXAMPLE_CACHES);

describe("cacheTable", () => {
  test("before the first event there is nothing", () => {
    expect(at(0)).toEqual({ nowMs: 0, rows: [], hidden: 0, severalStores: false });
  });

  test("a fresh entry has its whole TTL, no hits, and the learner's key beside the final one", () => {
    expect(at(1).rows).toEqual([
      {
        id: "p0|locmem:\u0000:1:report",
        store: "p0|locmem:",
        key: "report",
        version: null,
        finalKey: ":1:report",
        value: "'ready'",
        ttl: { kind: "left", leftMs: 60_000, totalMs: 60_000, share: 1 },
        hits: 0,
        sizeBytes: 7,
        mark: "written",
        gone: false,
      },
    ]);
  });

  test("a get counts a hit and moves the row to the fresh end", () => {
    expect(at(3).rows.map(({ key, hits, mark }) => [key, hits, mark])).toEqual([
      ["visits", 0, null],
      ["report", 1, "read"],
    ]);
  });

  test("printing does not unmark a row, sleeping does", () => {
    expect(at(4).rows[1]?.mark).toBe("read");
    expect(at(5).rows[1]?.mark).toBeNull();
  });

  test("after 45 of 60 seconds a quarter of the TTL is left", () => {
    expect(at(5).rows.find((row) => row.key === "report")?.ttl).toEqual({
      kind: "left",
      leftMs: 15_000,
      totalMs: 60_000,
      share: 0.25,
    });
  });

  test("locmem's expired entry still lies there until somebody reads it", () => {
    // 75 s after the start, 15 s after the end of its 60 s.
    expect(at(7).rows.find((row) => row.key === "report")?.ttl).toEqual({ kind: "over", agoMs: 15_000 });
  });

  test("the read that finds it expired removes it: one step more it is shown as gone", () => {
    const gone = at(8).rows.find((row) => row.key === "report");
    expect([gone?.gone, gone?.mark]).toEqual([true, "expired"]);
    expect(at(10).rows.map(({ key, gone: left, mark }) => [key, left, mark])).toEqual([["visits", true, "deleted"]]);
  });
});

describe("storeLabel", () => {
  test("names backend, place and process", () => {
    expect(storeLabel("p1|locmem:default")).toBe("locmem default, process 2");
    expect(shortStoreLabel("p1|locmem:default")).toBe("process 2");
    expect(storeLabel("redis:redis://127.0.0.1:6379/0")).toBe("redis 127.0.0.1:6379/0");
  });
});
