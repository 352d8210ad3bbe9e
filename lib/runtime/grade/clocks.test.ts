/** No clock shows the same nanosecond twice, no two processes hash a text alike, and what the engine does knows nothing of it. */
import { beforeAll, expect, test } from "vitest";
import { createHost, type Host } from "#runtime/interpreter/host";
import { prepareSimulation } from "#runtime/requests/prepare-simulation";
import { simulate } from "#runtime/requests/simulate";
import type { Scenario } from "#simulation/scenario";

let host: Host;
beforeAll(async () => {
  host = await createHost();
});

const printed = (code: string): string => {
  const { stdout, error } = host.run({ code });
  return stdout + (error?.lastLine ?? "");
};

/** What ten simultaneous requests of `code`'s token() return. */
function tokens(code: string, processes = 10): string[] {
  const scenario: Scenario = { calls: [{ entry: "token", args: [] }], count: 10, processes };
  const prepared = prepareSimulation(host, { code, backend: "redis" }, scenario, "costs");
  return simulate(host, prepared, scenario, true).events.flatMap((e) => (e.type === "returned" ? [e.repr] : []));
}

test.each([
  "time.time_ns()",
  "time.time()",
  "time.monotonic()",
  "time.monotonic_ns()",
  "time.perf_counter()",
  "datetime.datetime.now()",
  "datetime.datetime.now(datetime.timezone.utc).isoformat()",
  "uuid.uuid4()",
  "uuid.uuid1()",
  "os.urandom(8)",
  "secrets.token_hex()",
  "random.random()",
])("%s differs between two calls and between simultaneous requests, and only grows if it is a time", (reading) => {
  const head = "import datetime, os, random, secrets, time, uuid\n";
  expect(printed(`${head}print(len({${reading} for _ in range(500)}))`)).toBe("500\n");
  const code = `${head}from django.core.cache import cache\ndef token():\n    return str(${reading})\n`;
  expect(new Set(tokens(code)).size).toBe(10);
  if (/time/.test(reading))
    expect(printed(`${head}seen = [${reading} for _ in range(150)]\nprint(seen == sorted(seen))`)).toBe("True\n");
});

test("what elapsed is what was slept, to a hundredth of a second, and timeouts end to the millisecond", () => {
  const code = `
import time
from django.core.cache import cache
started = time.time()
cache.set("a", 1, timeout=2)
time.sleep(1.999)
print(cache.get("a"), round(time.time() - started, 2))
time.sleep(0.001)
print(cache.get("a"))`;
  expect(printed(code)).toBe("1 2.0\nNone\n");
});

test("hash() of a text differs between processes, agrees within one, and is equal for what is equal", () => {
  const code = "def token():\n    return hash('rates:EUR')\n";
  expect(new Set(tokens(code)).size).toBe(10);
  expect(new Set(tokens(code, 2)).size).toBe(2);
  expect(
    printed("print(hash('a') == hash('a'), hash(('a', 1)) == hash(('a', 1)), hash(7), hash(1.0) == hash(1))"),
  ).toBe("True True 7 True\n");
});

test("on one machine processes have ids, and the main threads of all of them one ident, as forked ones do; a run repeats the addresses it is told", () => {
  const code = (token: string) =>
    `import os, socket, threading, uuid\nclass Thing: pass\ndef token():\n    return str(${token})\n`;
  for (const [token, different] of [
    ["os.getpid()", 2],
    ["threading.get_native_id()", 2],
    ["threading.get_ident()", 1],
    ["threading.current_thread().ident", 1],
    ["socket.gethostname()", 1],
    ["uuid.getnode()", 1],
    ["id(Thing())", 1],
    ["[id(thing) for thing in [Thing(), Thing()]]", 1],
    ["hash(Thing())", 1],
  ] as const)
    expect(new Set(tokens(code(token), 2)).size, token).toBe(different);
  expect(
    printed(`${code("1")}a, b = Thing(), Thing()
print(id(a) == id(a), id(a) == id(b), hash(a) == hash(a), a in {a}, threading.get_ident() == threading.current_thread().ident)`),
  ).toBe("True False True True True\n");
});

test("the processor's time counts neither sleeping nor waiting", () => {
  const code = `
import time
before = time.process_time(), time.thread_time_ns()
time.sleep(5)
print(time.process_time() - before[0] < 0.001, 0 < time.thread_time_ns() - before[1] < 1_000_000)`;
  expect(printed(code)).toBe("True True\n");
});
