import { describe, expect, it } from "vitest";
import type { TrafficSpec } from "#simulation/traffic/traffic-spec";
import { positionsAt, trafficMarks } from "#view-models/traffic/traffic-marks";

const spec: TrafficSpec = {
  requests: 10,
  durationMs: 60_000,
  shape: "steady",
  spikes: [],
  keys: 0,
  skew: 1,
  seed: 1,
  deploys: [{ atMs: 30_000 }],
  events: [{ atMs: 10_000, call: { entry: "change_price", args: [3, 9.5] } }],
};

describe("marks of traffic", () => {
  it("are what was planned and what was moved, by time; a fault lasts to the end at most", () => {
    const marks = trafficMarks(spec, { faults: [{ kind: "down", backend: "redis", fromMs: 20_000, untilMs: null }] }, [
      { kind: "rate", times: 3, atMs: 25_000 },
      { kind: "flush", atMs: 70_000 },
    ]);
    expect(marks).toEqual([
      { fromMs: 10_000, untilMs: null, byHand: false, text: "change_price(3, 9.5)" },
      { fromMs: 20_000, untilMs: 60_000, byHand: false, text: "redis is down" },
      { fromMs: 25_000, untilMs: null, byHand: true, text: "3 times the visitors" },
      { fromMs: 30_000, untilMs: null, byHand: false, text: "a deploy" },
    ]);
  });

  it("things stand where they were last moved to before the moment", () => {
    const moves = [
      { kind: "rate", times: 3, atMs: 10 },
      { kind: "slower", of: "cache", byMs: 50, atMs: 20 },
      { kind: "rate", times: 1, atMs: 30 },
      { kind: "server", up: false, atMs: 40 },
    ] as const;
    expect(positionsAt(1.5, moves, 0)).toEqual({
      rate: 1,
      skew: 1.5,
      slower: { cache: 0, database: 0, work: 0 },
      room: null,
      up: true,
    });
    expect(positionsAt(1.5, moves, 25)).toMatchObject({ rate: 3, slower: { cache: 50 }, up: true });
    expect(positionsAt(1.5, moves, 99)).toMatchObject({ rate: 1, up: false });
  });
});
