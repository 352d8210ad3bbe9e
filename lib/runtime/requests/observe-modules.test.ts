import { beforeAll, expect, it } from "vitest";
import { createHost, type Host } from "#runtime/interpreter/host";
import { explorerFor, reportOf } from "#runtime/requests/explore";
import { prepareSimulation } from "#runtime/requests/prepare-simulation";
import { simulate } from "#runtime/requests/simulate";
import type { ModuleState } from "#simulation/scenario";

let host: Host;
beforeAll(async () => {
  host = await createHost();
});

const CODE = `
import threading
from functools import lru_cache
from django.core.cache import cache

tree = {}
counter = 0
lock = threading.Lock()

class Registry:
    seen = []

@lru_cache
def price(n):
    return cache.get("price", n)

def reads():
    return cache.get("a")

def global_name():
    global counter
    counter += 1
    cache.get("a")
    return counter

def dictionary():
    tree[1] = cache.get("a")

def class_attribute():
    Registry.seen.append(1)
    cache.get("a")

def memo():
    return price(7)

def raises():
    tree[2] = 1
    raise ValueError

def local():
    mine = {}
    mine[1] = cache.get("a")
    return mine
`;

function hintOf(entry: string, moduleState?: ModuleState, code = CODE) {
  const scenario = { calls: [{ entry, args: [] }], count: 2, processes: 1, moduleState };
  return simulate(host, prepareSimulation(host, { code, backend: "locmem" }, scenario, "costs"), scenario, true).hint;
}

it.each([
  ["global_name", ["counter"]],
  ["dictionary", ["tree"]],
  ["class_attribute", ["Registry.seen"]],
  ["memo", ["price"]],
  ["raises", ["tree"]],
  ["reads", []],
  ["local", []],
])("what %s changes in the module is seen: %j", (entry, changed) => {
  expect(hintOf(entry)).toEqual({ changed, locks: ["lock"] });
});

it("long-lived processes keep it, and threads share the lock: nothing is left to say", () => {
  expect(hintOf("dictionary", "kept")).toEqual({ changed: [], locks: ["lock"] });
  expect(hintOf("dictionary", "threads")).toBeNull();
  expect(hintOf("local", "fresh", CODE.replace("lock = threading.Lock()", ""))).toBeNull();
});

it("an exploration says it too", () => {
  const scenario = { calls: [{ entry: "global_name", args: [] }], count: 2, processes: 1 };
  const prepared = prepareSimulation(host, { code: CODE, backend: "locmem" }, scenario, "instant");
  const spec = { scenario, timing: "nominal", properties: [] } as const;
  const explorer = explorerFor(host, prepared, spec);
  while (!explorer.advance(1000));
  expect(reportOf(host, prepared, spec, explorer).hint).toEqual({ changed: ["counter"], locks: ["lock"] });
});
