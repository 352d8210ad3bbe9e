import { beforeAll, describe, expect, it } from "vitest";
import { grade } from "#runtime/grade/grade";
import { createHost, type Host } from "#runtime/interpreter/host";
import type { ConcurrencyCheck, TrafficOrder } from "#runtime/protocol";
import { Server } from "#runtime/worker/server";

let host: Host;
beforeAll(async () => {
  host = await createHost();
});

const COUNTER = `
from django.core.cache import cache
cache.set("n", 0)
def bump():
    n = cache.get("n")
    cache.set("n", n + 1)
`;

describe("run", () => {
  it("sleeps an hour in no time and tells it in the trace", () => {
    const { events, stdout, endMs } = host.run({
      code: "import time\nfrom django.core.cache import cache\ncache.set('k', 'v', 10)\ntime.sleep(3600)\nprint(cache.get('k'))",
    });
    expect(stdout).toBe("None\n");
    expect(endMs).toBe(3_600_000);
    expect(events.map(({ type }) => type)).toEqual(["commanded", "slept", "commanded", "printed"]);
    expect(events[2]).toMatchObject({ outcome: "expired", line: 5, call: { api: "get" } });
  });

  it("shows only the learner's frames in a traceback, and marks their line", () => {
    const { error } = host.run({ code: "from django.core.cache import cache\n\ncache.incr('n')" });
    expect(error?.line).toBe(3);
    expect(error?.lastLine).toBe("ValueError: Key ':1:n' not found");
    expect(error?.traceback).not.toContain("/stampede");
    expect(error?.traceback.match(/File /g)).toEqual(["File "]);
  });

  it("marks the line of a syntax error", () => {
    expect(host.run({ code: "x = 1\nprint(" }).error).toMatchObject({ line: 2 });
  });

  it("ends an endless loop at its deadline, and the next run is well", () => {
    host.deadline.set(200);
    const { error } = host.run({ code: "while True:\n    pass" });
    host.deadline.clear();
    expect(error).toMatchObject({ stopped: "time-limit", line: 2 });
    expect(host.run({ code: "1 / 0" }).error).toMatchObject({
      stopped: null,
      lastLine: "ZeroDivisionError: division by zero",
    });
  });

  it("lets time pass for a loop that watches the clock", () => {
    const { stdout } = host.run({
      code: "import time\nend = time.time() + 5\nwhile time.time() < end: pass\nprint('over')",
    });
    expect(stdout).toBe("over\n");
  });

  it("cuts a flood of output at a million characters", () => {
    const { stdout, cut } = host.run({ code: "for _ in range(300): print('x' * 9_999)" });
    expect(stdout).toHaveLength(1_000_000);
    expect(cut.output).toBe(true);
  });

  it("keeps nothing of one run for the next", () => {
    host.run({ code: "from django.core.cache import cache\ncache.set('k', 1)\nimport builtins" });
    expect(host.run({ code: "from django.core.cache import cache\nprint(cache.get('k'))" }).stdout).toBe("None\n");
  });

  it.each(["js", "pyodide", "pyodide_js", "_pyodide"])("does not let the learner import %s", (name) => {
    expect(host.run({ code: `import ${name}` }).error?.lastLine).toBe(`ModuleNotFoundError: No module named '${name}'`);
  });

  it("says what to use in place of threads", () => {
    const { error } = host.run({ code: "import threading\nthreading.Thread(target=print).start()" });
    expect(error?.lastLine).toMatch(/threads do not exist here.*requests/i);
  });

  it("watches lines and variables on request", () => {
    const { events } = host.run({ code: "a = 1\nb = a + 1\nprint(b)", watchLines: true });
    const reached = events.filter(({ type }) => type === "reached");
    expect(reached).toMatchObject([
      { line: 1 },
      { line: 2, locals: { a: "1" } },
      { line: 3, locals: { a: "1", b: "2" } },
    ]);
  });
});

describe("grade", () => {
  const check: ConcurrencyCheck = {
    title: "No update is lost",
    message: "An increment got lost.",
    kind: "explore",
    scenario: { calls: [{ entry: "bump", args: [] }], count: 2 },
    timing: "nominal",
    properties: [{ kind: "named", name: "no-lost-update" }],
  };

  it("fails an unguarded counter with a counterexample: 4 of 6 interleavings, C(4,2)", () => {
    const report = grade(host, { code: COUNTER }, "", [check]);
    expect(report.passed).toBe(false);
    expect(report.checks[0]).toMatchObject({
      message: "An increment got lost.",
      seen: "`n` ended at 1; one after another it would be 2; it fails in 4 of them",
    });
    expect(report.checks[0]?.counterexample).toMatchObject({ interleavings: "4", of: "6" });
  });

  it("passes the counter that uses incr", () => {
    const code = COUNTER.replace('n = cache.get("n")\n    cache.set("n", n + 1)', 'cache.incr("n")');
    expect(grade(host, { code }, "", [check]).passed).toBe(true);
  });

  it("a remark fails nobody", () => {
    const report = grade(host, { code: COUNTER }, "", [{ ...check, severity: "remark" }]);
    expect(report).toMatchObject({ passed: true, remarks: ["An increment got lost."] });
  });
});

describe("Server", () => {
  const options = { code: COUNTER };
  const scenario = { calls: [{ entry: "bump", args: [] }], count: 2 };
  const server = () => new Server(host, () => {}, new Set());

  it("drives traffic as it is ordered to, and refuses calls in words that the program does not have", async () => {
    const orders = new Map<number, TrafficOrder[]>();
    const told: (string | null)[] = [];
    const moved = new Server(
      host,
      (message) => message.type === "driving" && told.push(message.refused),
      new Set(),
      orders,
    );
    const spec = { requests: 100, durationMs: 60_000, shape: "steady", spikes: [], keys: 0, skew: 1, seed: 1 } as const;
    orders.set(7, [
      { kind: "adjust", adjustment: { kind: "call", call: { entry: "nope", args: [] } } },
      { kind: "adjust", adjustment: { kind: "flush" } },
      { kind: "pace", pace: null },
    ]);
    const message = await moved.answer({ type: "traffic", id: 7, options, scenario, traffic: spec, pace: 0 });
    if (message.type !== "drove") throw new Error(message.type);
    expect(message.report.adjustments).toEqual([{ kind: "flush", atMs: 1 }]);
    expect(message.report.nowMs).toBe(60_000);
    expect(told[0]).toBe("The program has no function named nope. It has bump.");
    const events = [{ atMs: 5, call: { entry: "bump", args: [1] } }];
    await expect(
      moved.answer({ type: "traffic", id: 8, options, scenario, traffic: { ...spec, events }, pace: null }),
    ).rejects.toThrow("bump() cannot be called with 1 arguments");
  });

  it("follows a schedule and says what each request would do next", async () => {
    const message = await server().answer({
      type: "schedule",
      id: 1,
      options,
      scenario,
      choices: [0, 1],
      goals: [],
      finish: false,
    });
    if (message.type !== "scheduled") throw new Error(message.type);
    expect(message.report.tasks.map(({ state }) => state)).toMatchObject([
      { kind: "ready", next: { command: { op: "set" } }, line: 6 },
      { kind: "ready", next: { command: { op: "set" } }, line: 6 },
    ]);
    expect(message.report.switches).toBe(1);
  });

  it("refuses a schedule that does not fit, in words", async () => {
    const message = await server().answer({
      type: "schedule",
      id: 1,
      options,
      scenario,
      choices: [0, 0, 0],
      goals: [],
      finish: false,
    });
    if (message.type !== "scheduled") throw new Error(message.type);
    expect(message.report.problem).toMatch(/step 3/);
    expect(message.report.choices).toHaveLength(2);
  });

  it.each([
    ["nope", [], "The program has no function named nope. It has bump."],
    ["bump", [1], "bump() cannot be called with 1 arguments: too many positional arguments."],
  ])("refuses a call that cannot be made: %s(%j)", async (entry, args, reason) => {
    const nonsense = { calls: [{ entry, args }], count: 1 };
    const answer = server().answer({ type: "simulate", id: 1, options, scenario: nonsense, keepEvents: false });
    await expect(answer).rejects.toThrow(reason);
  });

  it("ends a request that takes steps for ever, and the others go on", async () => {
    const endless = { code: `${COUNTER}\ndef spin():\n    while True:\n        cache.get("n")` };
    const calls = [
      { entry: "spin", args: [] },
      { entry: "bump", args: [] },
    ];
    const message = await server().answer({
      type: "simulate",
      id: 1,
      options: endless,
      scenario: { calls, count: 2 },
      keepEvents: false,
    });
    if (message.type !== "simulated") throw new Error(message.type);
    expect(message.report.measures).toMatchObject({ ended: 2, errors: [{ count: 1 }] });
  });

  it("counts every interleaving of two increments", async () => {
    const spec = { scenario, timing: "nominal", properties: [{ kind: "named", name: "no-lost-update" }] } as const;
    const message = await server().answer({ type: "explore", id: 1, options, spec });
    if (message.type !== "explored") throw new Error(message.type);
    expect(message.report.interleavings).toBe(6n);
    expect(message.report.verdicts[0]).toMatchObject({ holds: false, interleavings: 4n });
  });
});

describe("shop", () => {
  it("a cached queryset holds the rows it found when it was stored", () => {
    const code = [
      "from django.core.cache import cache",
      "from shop.models import Product",
      'cache.set("all", Product.objects.filter(id=1))',
      'Product.objects.filter(id=1).update(price="99.00")',
      'print(str(cache.get("all")[0].price) == str(Product.objects.get(id=1).price))',
    ].join("\n");
    expect(host.run({ code })).toMatchObject({ stdout: "False\n", error: null });
  });
});

describe("what a program abandons in a cycle", () => {
  const abandons = [
    "from django.core.cache import cache",
    "def page():",
    "    try:",
    "        yield",
    "    finally:",
    '        cache.set("late", 1)',
    "left = page()",
    "next(left)",
    "cycle = [left]",
    "cycle.append(cycle)",
    "del left, cycle",
  ].join("\n");

  it("takes no step in a later run, however much that makes", () => {
    expect(host.run({ code: abandons }).error).toBeNull();
    for (let run = 0; run < 3; run++) {
      const { events, stderr } = host.run({ code: "made = [[] for _ in range(200_000)]" });
      expect({ events, stderr }).toEqual({ events: [], stderr: "" });
    }
  });
});
