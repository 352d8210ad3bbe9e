import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  deploysText,
  durationText,
  readDeploys,
  readDuration,
  readTimedCalls,
  timedCallsText,
} from "#view-models/literals/duration-text";

const HOUR_MS = 3_600_000;

describe("moments", () => {
  it("are hours, minutes and seconds, in any number", () => {
    expect(["45m", "1h30m", "90s", "0s", "1.5h"].map(readDuration)).toEqual([
      2_700_000, 5_400_000, 90_000, 0, 5_400_000,
    ]);
    expect(["300ms", "1s500ms", "2m"].map(readDuration)).toEqual([300, 1500, 120_000]);
    expect(["", "45", "m", "1h 30m", "-5m"].map(readDuration)).toEqual([null, null, null, null, null]);
  });

  it("read back what they are written as", () => {
    fc.assert(
      fc.property(fc.nat(7 * 24 * HOUR_MS), (ms) => {
        expect(readDuration(durationText(ms))).toBeCloseTo(ms, 3);
      }),
      { seed: 3 },
    );
    expect([5_400_000, 1500, 50, 0].map(durationText)).toEqual(["1h30m", "1.5s", "50ms", "0s"]);
  });

  it("of deploys stand in one line and lie within the time", () => {
    expect(readDeploys("10m, 1800s", HOUR_MS)).toEqual({ ok: true, value: [{ atMs: 600_000 }, { atMs: 1_800_000 }] });
    expect(deploysText([{ atMs: 600_000 }, { atMs: 1_800_000 }])).toBe("10m, 30m");
    expect(readDeploys("1h", HOUR_MS)).toEqual({ ok: false, reason: "1h is after the end." });
    expect(readDeploys("soon", HOUR_MS)).toMatchObject({ ok: false });
    expect(readDeploys("", HOUR_MS)).toEqual({ ok: true, value: [] });
  });

  it("of single calls stand one a line", () => {
    const text = "10m change_price(3, 9.5)\n30m dashboard()";
    const read = readTimedCalls(`${text}\n`, HOUR_MS);
    expect(read).toEqual({
      ok: true,
      value: [
        { atMs: 600_000, call: { entry: "change_price", args: [3, 9.5] } },
        { atMs: 1_800_000, call: { entry: "dashboard", args: [] } },
      ],
    });
    expect(read.ok && timedCallsText(read.value)).toBe(text);
    expect(readTimedCalls("10m", HOUR_MS)).toMatchObject({ ok: false });
  });
});
