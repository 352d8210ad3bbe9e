/** The Django that a run asks for, in every way that a program is run; what has to hold on both is in tests/oracle. */
import { beforeAll, describe, expect, it } from "vitest";
import type { DjangoVersion } from "#engine/django-version";
import { createHost, type Host } from "#runtime/interpreter/host";
import { explorerFor } from "#runtime/requests/explore";
import { prepareSimulation } from "#runtime/requests/prepare-simulation";
import { simulate } from "#runtime/requests/simulate";

let host: Host;

beforeAll(async () => {
  host = await createHost();
}, 120_000);

const output = (code: string, django?: DjangoVersion) => {
  const { stdout, error } = host.run(django === undefined ? { code } : { code, django });
  return stdout + (error?.lastLine ?? "");
};

describe("the version of Django", () => {
  it("is 5.2.18 unless a run asks for 6.1.1, and the next run is asked anew", () => {
    const code = "import django\nprint(django.VERSION, django.get_version(), django.__version__)";
    expect(output(code)).toBe("(5, 2, 18, 'final', 0) 5.2.18 5.2.18\n");
    expect(output(code, "6.1")).toBe("(6, 1, 1, 'final', 0) 6.1.1 6.1.1\n");
    expect(output(code)).toBe("(5, 2, 18, 'final', 0) 5.2.18 5.2.18\n");
  });

  it("has the names of its version only", () => {
    const old = "from django.utils.cache import cc_delim_re\nprint(1)";
    const current = "from django.utils.http import split_header_value\nprint(1)";
    expect([output(old), output(current)]).toEqual(["1\n", expect.stringContaining("ImportError")]);
    expect([output(old, "6.1"), output(current, "6.1")]).toEqual([expect.stringContaining("ImportError"), "1\n"]);
  });

  const counter = `import asyncio
from django.core.cache import cache
cache.set("visits", 0, timeout=None)
def view():
    return asyncio.run(cache.aincr("visits"))
`;
  const scenario = { calls: [{ entry: "view", args: [] }], count: 2 };

  it("decides how many orders there are: aincr is a get and a set in 5.2, on Redis EXISTS and INCRBY in 6.1", () => {
    const returns = (django: DjangoVersion) => {
      const prepared = prepareSimulation(host, { code: counter, backend: "redis", django }, scenario, "instant");
      const explorer = explorerFor(host, prepared, { scenario, timing: "nominal", properties: [] });
      while (!explorer.advance(1_000));
      const { outcomes, interleavings } = explorer.report();
      return { outcomes: outcomes.map((outcome) => [...outcome.returns].sort().join()).sort(), interleavings };
    };
    // Two steps each: C(4,2) = 6 interleavings on both.
    expect(returns("5.2")).toEqual({ outcomes: ["1,1", "1,2"], interleavings: 6n });
    expect(returns("6.1")).toEqual({ outcomes: ["1,2"], interleavings: 6n });
  }, 30_000);

  it("is kept in a simulation", () => {
    const code = `import django\nfrom django.core.cache import cache\ndef view():\n    cache.set("v", django.get_version())\n    return django.get_version()\n`;
    for (const [django, said] of [
      ["5.2", "5.2.18"],
      ["6.1", "6.1.1"],
    ] as const) {
      const prepared = prepareSimulation(host, { code, django }, scenario, "costs");
      const { events } = simulate(host, prepared, scenario, true);
      expect(events.flatMap((event) => (event.type === "returned" ? [event.repr] : []))).toEqual([
        `'${said}'`,
        `'${said}'`,
      ]);
    }
  });
});

describe("builtins", () => {
  it("stay builtins in a class body", () => {
    const code = `import os, time
class Throttle:
    timer, sleep, ns, mono, rand = time.time, time.sleep, time.time_ns, time.monotonic, os.urandom
    def wait(self):
        self.sleep(2)
        return round(self.timer()), self.ns() > 0, self.mono() >= 2, len(self.rand(3))
print(Throttle().wait(), time.time, os.urandom)`;
    expect(output(code)).toBe("(1767603602, True, True, 3) <built-in function time> <built-in function urandom>\n");
  });
});

describe("recursion without an end", () => {
  it.each([
    ["__getattr__", "class A:\n    def __getattr__(self, name): return self.missing\naction = lambda: A().x"],
    ["__repr__", "class A:\n    def __repr__(self): return '<%r>' % (self,)\naction = lambda: repr(A())"],
    [
      "a pickle",
      "from django.core.cache import cache\na = []\nfor _ in range(100_000): a = [a]\naction = lambda: cache.set('a', a)",
    ],
    ["get_or_set", "from django.core.cache import cache\ndef action(): return cache.get_or_set('k', action)"],
  ])("in %s raises RecursionError, which can be caught", (_, code) => {
    expect(output(`${code}\ntry:\n    action()\nexcept RecursionError:\n    print("caught")\n`)).toBe("caught\n");
  });
});

describe("logging", () => {
  it("is set up anew in every run", () => {
    output('import logging, sys\nlogging.basicConfig(stream=sys.stdout, level="DEBUG")');
    expect(output('import logging\nlogging.getLogger("shop").warning("x")\nprint(logging.root.level)')).toBe("30\n");
  });
});
