import { describe, expect, it } from "vitest";
import type { Step } from "#engine/step";
import { World } from "#engine/world";
import type { TrafficOrder } from "#runtime/protocol";
import { driveTraffic } from "#runtime/requests/drive-traffic";
import { BehaviourTree } from "#simulation/behaviour-tree";
import { generatorProgram } from "#simulation/testing/generator-program";
import { redis } from "#simulation/testing/steps";
import { Traffic } from "#simulation/traffic/traffic";

function* page(): Generator<Step, string> {
  yield redis.get("page");
  return "page";
}
const spec = {
  requests: 600,
  durationMs: 60_000,
  shape: "steady",
  spikes: [],
  keys: 0,
  skew: 1,
  seed: 1,
} as const;

/** Real time as the test has it: a wait of nought takes a millisecond. `script`: what is ordered at which real time. */
async function drive(pace: number | null, script: [atMs: number, order: TrafficOrder][] = [], cancelAtMs = Infinity) {
  const traffic = new Traffic({
    tree: new BehaviourTree(generatorProgram({ page })),
    world: World.create(),
    calls: [{ entry: "page", args: [] }],
    processes: 1,
    latency: null,
    interventions: [],
    spec,
  });
  let realMs = 0;
  const told: { realMs: number; virtualMs: number; refused: string | null }[] = [];
  await driveTraffic(traffic, {
    pace,
    orders: () => script.splice(0, script.filter(([atMs]) => atMs <= realMs).length).map(([, order]) => order),
    cancelled: () => realMs >= cancelAtMs,
    tell: ({ nowMs }, refused) => told.push({ realMs, virtualMs: nowMs, refused }),
    problemWith: ({ entry }) => (entry === "page" ? null : `There is no ${entry}.`),
    nowMs: () => realMs,
    wait: async (ms) => {
      realMs += Math.max(1, ms);
    },
  });
  return { told, realMs, report: traffic.report() };
}

describe("traffic at a pace", () => {
  it("goes as many virtual milliseconds as it is told for each real one", async () => {
    const { told, realMs } = await drive(60);
    // A minute in a second; it is told every tenth of one, and a wait may be 20 ms too long.
    expect(realMs).toBeGreaterThanOrEqual(1000);
    expect(realMs).toBeLessThan(1050);
    for (const { realMs: at, virtualMs } of told) expect(virtualMs).toBe(at * 60);
    expect(told.length).toBe(9);
  });

  it("as fast as it goes it does not wait", async () => {
    expect((await drive(null)).realMs).toBe(0);
  });

  it("stands still while it is paused, and an order given meanwhile counts from there", async () => {
    const { report, told } = await drive(60, [
      [300, { kind: "pace", pace: 0 }],
      [500, { kind: "adjust", adjustment: { kind: "flush" } }],
      [800, { kind: "pace", pace: null }],
    ]);
    const pausedAtMs = told.find(({ realMs }) => realMs >= 300)?.virtualMs ?? 0;
    expect(pausedAtMs).toBeLessThan(18_001);
    expect(report.adjustments).toEqual([{ kind: "flush", atMs: Math.floor(pausedAtMs) + 1 }]);
    expect(told.filter(({ realMs }) => realMs > 310 && realMs < 800)).toHaveLength(1); // of the order
  });

  it("a call that the program does not have is refused in words, and the traffic goes on", async () => {
    const order: TrafficOrder = { kind: "adjust", adjustment: { kind: "call", call: { entry: "nothing", args: [] } } };
    const { report, told } = await drive(60, [[200, order]]);
    expect(told.map(({ refused }) => refused)).toContain("There is no nothing.");
    expect(report.adjustments).toEqual([]);
    expect(report.nowMs).toBe(60_000);
  });

  it("ends early with what it has when it is cancelled", async () => {
    const { report } = await drive(60, [], 500);
    expect(report.nowMs).toBeGreaterThan(28_000);
    expect(report.nowMs).toBeLessThan(32_000);
  });
});
