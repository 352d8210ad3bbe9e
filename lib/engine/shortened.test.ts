import { describe, expect, test } from "vitest";
import { isShortened, MAX_CARRIED, shortened, sizeOf } from "#engine/shortened";

const big = "\x80\x04".repeat(30_000);
const other = `${big}.`;

describe("a report that leaves the interpreter", () => {
  test("is the very same object when nothing in it is long", () => {
    const report = { events: [{ reply: "vabc", command: { payload: "x".repeat(MAX_CARRIED) } }], cut: null };
    expect(shortened(report)).toBe(report);
  });

  test("carries the size and the beginning of long bytes, the same for the same bytes wherever they stand", () => {
    const put = { entry: { payload: big, expiresAtMs: null } };
    const { events, previews } = shortened({
      events: [
        { command: { op: "set", payload: big }, reply: undefined, changes: [put] },
        { command: { op: "get" }, reply: `v${big}`, changes: [] },
        { command: { op: "set", payload: other }, reply: undefined, changes: [] },
      ],
      previews: { [big]: "'x'", small: "1" },
    });
    const short = events[0]?.command.payload ?? "";
    expect(sizeOf(short)).toBe(60_000);
    expect(short.length).toBeLessThan(300);
    expect(short.startsWith(big.slice(0, 100))).toBe(true);
    expect(events[0]?.changes[0]?.entry.payload).toBe(short);
    expect(events[1]?.reply).toBe(`v${short}`);
    expect(events[2]?.command.payload).not.toBe(short);
    expect(sizeOf(events[2]?.command.payload ?? "")).toBe(60_001);
    expect(previews).toEqual({ [short]: "'x'", small: "1" });
  });

  test("keeps the form of a reply that is a list, and what the program printed", () => {
    const report = shortened({ events: [{ reply: `j${JSON.stringify({ a: big, b: 1 })}` }], stdout: big });
    const read = JSON.parse(report.events[0]?.reply.slice(1) ?? "") as { a: string; b: number };
    expect([sizeOf(read.a), read.b, report.stdout]).toEqual([60_000, 1, big]);
  });

  test("bytes that are not shortened are as long as they are", () => {
    for (const payload of ["", "x", big, "x".repeat(230)]) {
      expect(sizeOf(payload)).toBe(payload.length);
      expect(isShortened(payload)).toBe(false);
    }
  });
});
