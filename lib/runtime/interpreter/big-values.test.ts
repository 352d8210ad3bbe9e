import { beforeAll, describe, expect, test } from "vitest";
import { sizeOf } from "#engine/shortened";
import type { CachesSetting } from "#runtime/caches";
import { createHost, type Host } from "#runtime/interpreter/host";

let host: Host;
beforeAll(async () => {
  host = await createHost();
}, 120_000);

const IMPORT = "from django.core.cache import cache, caches\n";
const BACKENDS: Record<string, CachesSetting> = {
  locmem: { default: { BACKEND: "django.core.cache.backends.locmem.LocMemCache" } },
  redis: { default: { BACKEND: "django.core.cache.backends.redis.RedisCache", LOCATION: "redis://127.0.0.1:6379" } },
  db: { default: { BACKEND: "django.core.cache.backends.db.DatabaseCache", LOCATION: "cache_table" } },
  filebased: { default: { BACKEND: "django.core.cache.backends.filebased.FileBasedCache", LOCATION: "/tmp/cache" } },
  memcached: {
    default: { BACKEND: "django.core.cache.backends.memcached.PyMemcacheCache", LOCATION: "127.0.0.1:11211" },
  },
};

const run = (code: string, caches?: CachesSetting) => host.run({ code: IMPORT + code, caches });

describe.each(Object.entries(BACKENDS))("big values with %s", (name, caches) => {
  test("come back as they went in, by every way to read them", () => {
    const record = run(
      `import random
noise = random.Random(1).randbytes(300_000)
cache.set("a", noise)
cache.set_many({"b": noise + b"!", "c": [1, 2]})
cache.add("d", "x" * 20_000)
print(cache.get("a") == noise, cache.get_many(["a", "b", "c"]) == {"a": noise, "b": noise + b"!", "c": [1, 2]})
print(cache.get("d") == "x" * 20_000, cache.touch("a"), cache.get_or_set("a", 1) == noise)
try:
    cache.incr("d")
except Exception as e:
    print(type(e).__name__ != "KeyError")
`,
      caches,
    );
    expect(record.error).toBeNull();
    expect(record.stdout).toBe("True True\nTrue True True\nTrue\n");
  });

  test("leave their size in the trace, and not their bytes", () => {
    const record = run(`cache.set("a", "x" * 900_000)\ncache.set("b", "x" * 900_000)`, caches);
    const puts = record.events.flatMap((event) => ("changes" in event ? event.changes : []));
    const [a, b] = puts.flatMap((change) => (change.kind === "put" ? [change.entry.payload] : []));
    if (name === "memcached") expect(sizeOf(a ?? "")).toBe(900_001);
    if (name === "redis") expect(sizeOf(a ?? "")).toBeGreaterThan(900_000);
    expect(a).toBe(b);
    expect(a?.length).toBeLessThan(name === "filebased" ? 1_000 : 300); // zlib makes little of it
  });
});

test("memcached counts in a long value that begins with digits, and refuses what is over 1 MB", () => {
  const record = run(
    `from pymemcache.client.base import Client
client = Client(("127.0.0.1", 11211))
client.set("n", b"5" + b" " * 50_000)
print(client.incr("n", 2), len(client.get("n")))
cache.set("big", b"x" * 2_000_000)`,
    BACKENDS.memcached,
  );
  expect(record.stdout).toBe("7 50001\n");
  expect(record.error?.lastLine).toContain("object too large for cache");
});

test("a check sees a big value whole", () => {
  const checks = `from stampede.checks import check, expect, learner, world

@check("It is stored whole")
def _():
    learner().call("store")
    (entry,) = world.stored()
    expect(len(entry.value), 400_000, "The value is not whole.")
`;
  const report = host.gradePython({ code: `${IMPORT}def store(): cache.set("a", "x" * 400_000)` }, checks);
  expect(report.checks).toMatchObject([{ passed: true }]);
});

test("the same large value may be stored often; different ones have room for 100 MB", () => {
  expect(run(`for i in range(30): cache.set(i, "x" * 20_000_000)`).error).toBeNull();
  const { error } = run(`for i in range(30): cache.set(i, str(i) + "x" * 20_000_000)`);
  expect(error?.lastLine).toMatch(/^MemoryError: the caches of this page hold 100 MB/);
  expect(error?.line).toBe(2);
});

test("memory that is not there is a MemoryError that says how much there is, and one that is raised by hand is not", () => {
  const { error } = run(`x = "x" * 300_000_000`);
  expect(error).toMatchObject({ line: 2, lastLine: expect.stringContaining("MemoryError: Python has 256 MB") });
  expect(run("raise MemoryError").error?.lastLine).toBe("MemoryError");
  expect(host.outgrown).toBe(true);
  expect(run("print('well')").stdout).toBe("well\n");
});

test("where several requests are simulated, a value may have 5 MB", () => {
  const program = (size: number) => ({
    code: `${IMPORT}def view():\n    cache.set("a", "x" * ${size})`,
    filename: "main.py",
    caches: JSON.stringify(BACKENDS.locmem),
    modules: "{}",
    django: "5.2" as const,
    driver: "",
  });
  const answerer = { answer: () => true, printed: () => undefined };
  const calls = [{ entry: "view", args: [] }];
  expect(host.learn(program(4_000_000), calls, answerer)).toHaveProperty("returned");
  expect(host.learn(program(6_000_000), calls, answerer)).toMatchObject({
    raised: { lastLine: expect.stringContaining("values of up to 5 MB") },
  });
});

test("what Memcached refuses takes no room: two hundred values over 1 MB are refused, each in the server's words", () => {
  const record = run(
    `from pymemcache.exceptions import MemcacheServerError
refused = 0
for i in range(200):
    try:
        cache.set("big", str(i) + "x" * 1_100_000)
    except MemcacheServerError:
        refused += 1
print(refused, cache.get("big"))
`,
    BACKENDS.memcached,
  );
  expect(record.error).toBeNull();
  expect(record.stdout).toBe("200 None\n");
});

test("an exception of 50 MB says its beginning and its end, at its line", () => {
  const { error } = run("raise ValueError('m' * 50_000_000)");
  expect(error).toMatchObject({
    line: 2,
    lastLine: expect.stringMatching(/^ValueError: m+… \([\d,]+ characters left out\) …m+$/),
  });
  expect(error?.traceback).not.toContain("runner.py");
});
