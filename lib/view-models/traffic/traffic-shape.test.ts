import { describe, expect, it } from "vitest";
import { USUAL_TRAFFIC } from "#view-models/playground/playground-document";
import { isTraffic } from "#view-models/playground/scenario-shape";

const call = { entry: "change_price", args: [1, 9.5] };
const full = {
  ...USUAL_TRAFFIC,
  deploys: [{ atMs: 10 }],
  events: [{ atMs: 20, call }],
  warmUp: true,
  adjustments: [
    { kind: "rate", times: 3, atMs: 1 },
    { kind: "skew", skew: 2, atMs: 2 },
    { kind: "slower", of: "cache", byMs: 5, atMs: 3 },
    { kind: "room", entries: null, atMs: 4 },
    { kind: "room", entries: 5, atMs: 4 },
    { kind: "server", up: false, atMs: 5 },
    { kind: "flush", atMs: 6 },
    { kind: "deploy", atMs: 7 },
    { kind: "call", call, atMs: 8 },
  ],
};
const withMove = (move: unknown) => ({ ...USUAL_TRAFFIC, adjustments: [move] });

describe("the shape of traffic", () => {
  it("of before there were deploys, calls and moves is still one", () => {
    expect(isTraffic(USUAL_TRAFFIC)).toBe(true);
  });

  it("may have deploys, single calls, a warm-up and moves of every kind", () => {
    expect(isTraffic(full)).toBe(true);
    expect(isTraffic(JSON.parse(JSON.stringify(full)))).toBe(true);
  });

  it("is not one with a move nobody knows, or with something else in the place of a number", () => {
    const wrong = [
      null,
      { kind: "explode", atMs: 1 },
      { kind: "rate", times: "3", atMs: 1 },
      { kind: "rate", times: 3 },
      { kind: "rate", times: -1, atMs: 1 },
      { kind: "slower", of: "python", byMs: 5, atMs: 1 },
      { kind: "call", call: { entry: 1, args: [] }, atMs: 1 },
      { kind: "server", up: "no", atMs: 1 },
      { kind: "flush", atMs: Number.NaN },
    ];
    for (const move of wrong) expect(isTraffic(withMove(move)), JSON.stringify(move)).toBe(false);
    expect(isTraffic({ ...USUAL_TRAFFIC, deploys: [{}] })).toBe(false);
    expect(isTraffic({ ...USUAL_TRAFFIC, events: [{ atMs: 1 }] })).toBe(false);
    expect(isTraffic({ ...USUAL_TRAFFIC, warmUp: "yes" })).toBe(false);
  });
});
