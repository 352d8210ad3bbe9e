/**
 * Projects to take home, unzipped and run on a real Django by the command that their README states: skipped, with the reason in the title, where there is none.
 * Only the ports of the servers are changed. What is looked at is the kind of outcome: that a stampede computes several times, and a lock once.
 */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPresets } from "#course/build/presets";
import { readTakeHomeTemplate } from "#course/build/take-home-template";
import { cachesOf } from "#runtime/caches";
import type { RunOptions } from "#runtime/protocol";
import { STARTER } from "#stores/playground";
import type { PlaygroundDocument } from "#view-models/playground/playground-document";
import { optionsOf } from "#view-models/playground/playground-program";
import { documentFrom } from "#view-models/playground/read-document";
import { takeHome } from "#view-models/take-home/take-home";
import { zipFiles } from "#view-models/take-home/zip-files";
import { findDjango, freePort, type RunningServer, startServer } from "./real-django";

const django = findDjango();
const title = django
  ? `on Django ${django.version}`
  : "on real Django (skipped: no Django 5.2 with redis and pymemcache at hand; ORACLE_DJANGO names its folder)";

const template = readTakeHomeTemplate();
const folder = mkdtempSync(join(tmpdir(), "take-home-"));
const servers: { redis: RunningServer | null; memcached: RunningServer | null } = { redis: null, memcached: null };

beforeAll(async () => {
  if (!django) return;
  servers.redis = await startServer("redis");
  servers.memcached = await startServer("memcached");
});
afterAll(() => {
  servers.redis?.stop();
  servers.memcached?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Packs, unpacks, runs. -> what it printed */
async function runAtHome(document: PlaygroundDocument, speed = 1): Promise<string> {
  if (!django) throw new Error("skipped");
  const read = optionsOf(document);
  if (!read.ok) throw new Error(read.reason);
  const { backend } = read.options;
  const project = takeHome({ document, backend, caches: cachesOf(read.options as RunOptions), template });
  const home = mkdtempSync(join(folder, "run-"));
  for (const [path, bytes] of Object.entries(unzipSync(zipFiles("project", project.files, 1_767_603_600_000)))) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), bytes);
  }
  const cwd = join(home, "project");
  const proxyPort = await freePort();
  replaceIn(join(cwd, "requests.json"), {
    '"port":16400': `"port":${proxyPort}`,
    '"real":17400': `"real":${servers.redis?.port}`,
  });
  const redisPort = readFileSync(join(cwd, "requests.json"), "utf8").includes(`"port":${proxyPort}`)
    ? proxyPort
    : servers.redis?.port;
  replaceIn(join(cwd, "take_home/settings.py"), {
    "127.0.0.1:16400": `127.0.0.1:${redisPort}`,
    "127.0.0.1:21211": `127.0.0.1:${servers.memcached?.port}`,
  });
  const [, command] = (readFileSync(join(cwd, "README.md"), "utf8").split("```")[1] ?? "").trim().split("\n");
  expect(command).toMatch(/^python /);
  const env = { ...django.env, SPEED: String(speed) };
  const ran = await promisify(execFile)(django.python, (command ?? "").split(" ").slice(1), { cwd, env });
  return ran.stdout;
}

function replaceIn(path: string, changes: Record<string, string>): void {
  let text = readFileSync(path, "utf8");
  for (const [from, to] of Object.entries(changes)) text = text.replaceAll(from, to);
  writeFileSync(path, text);
}

/** `Recomputations  21  at most 20 at once` -> 21 */
const figure = (printed: string, label: string): number =>
  Number(new RegExp(`^${label} +([\\d.]+)`, "m").exec(printed)?.[1] ?? Number.NaN);

const STAMPEDE = `from django.core.cache import cache
from shop import services


def weather():
    found = cache.get("weather")
    if found is None:
        found = services.fetch_weather("Kyoto")  # 0.5 seconds
        cache.set("weather", found, timeout=300)
    return found["degrees"]
`;
/** With a second look: between a miss and the lock, another may have filled the key and let go. */
const LOCKED = `import time

from django.core.cache import cache
from shop import services


def weather():
    while (found := cache.get("weather")) is None:
        if cache.add("lock", "taken", timeout=30):
            found = cache.get("weather")
            if found is None:
                found = services.fetch_weather("Kyoto")
                cache.set("weather", found, timeout=300)
            cache.delete("lock")
        else:
            time.sleep(0.05)
    return found["degrees"]
`;

const twelve = (backend: string, code: string): PlaygroundDocument => ({
  ...STARTER,
  code,
  backend,
  scenario: {
    calls: [{ entry: "weather", args: [] }],
    count: 12,
    processes: 2,
    arrivals: { kind: "every", everyMs: 50 },
  },
});

describe.skipIf(!django)(`a project to take home, ${title}`, { timeout: 180_000 }, () => {
  it.for(["db", "filebased", "redis", "memcached"] as const)(
    "computes several times at once in a stampede on %s, and once under a lock",
    async (backend, { skip }) => {
      if (backend === "redis" || backend === "memcached") skip(!servers[backend], `no ${backend} is installed`);
      const stampede = await runAtHome(twelve(backend, STAMPEDE));
      expect(figure(stampede, "Requests")).toBe(12);
      expect(figure(stampede, "Errors")).toBe(0);
      expect(figure(stampede, "Recomputations")).toBeGreaterThan(2);
      const locked = await runAtHome(twelve(backend, LOCKED));
      expect(figure(locked, "Recomputations")).toBe(1);
      expect(figure(locked, "Errors")).toBe(0);
    },
  );

  it("gives each process of locmem a memory of its own: each computes once, and then has it", async () => {
    const { scenario, ...document } = twelve("locmem", STAMPEDE);
    // A second apart, so that the half second of work is long over.
    const slowly = { ...scenario, arrivals: { kind: "every", everyMs: 1000 }, count: 6 } as const;
    const printed = await runAtHome({ ...document, scenario: slowly });
    expect(figure(printed, "Recomputations")).toBe(2);
    expect(printed).toContain("4 hits, 2 misses");
  });

  it("raises what a server that is down makes Django raise", async () => {
    const printed = await runAtHome(twelve("redis-down", STAMPEDE));
    expect(figure(printed, "Errors")).toBe(12);
    expect(printed).toContain("ConnectionError: Error 111 connecting to 127.0.0.1:6390. Connection refused.");
  });

  it("has a server that is down when the scenario says so, and up again after it", async ({ skip }) => {
    skip(!servers.redis, "no redis is installed");
    const document = twelve("redis", STAMPEDE);
    const printed = await runAtHome({
      ...document,
      scenario: {
        ...document.scenario,
        arrivals: { kind: "every", everyMs: 250 },
        faults: [{ kind: "down", backend: "redis", fromMs: 1100, untilMs: 2100 }],
      },
    });
    const errors = figure(printed, "Errors");
    expect(errors).toBeGreaterThan(1);
    expect(errors).toBeLessThan(8);
    expect(printed).toContain("Connection refused");
  });

  it("brings modules, shop data, a view that wants a request, an async function and a template", async () => {
    const code = `from django.http import HttpResponse
from django.shortcuts import render
from helpers import cheapest
from shop.models import Product


def page(request):
    return HttpResponse(f"{cheapest().name}: {cheapest().price}")


def sheet(request):
    return render(request, "shop/product.html", {"product": cheapest()})


async def later(number):
    return [number, await Product.objects.acount()]
`;
    const helpers =
      "from shop.models import Product\n\n\ndef cheapest():\n    return Product.objects.order_by('price')[0]\n";
    const row = { id: 1, name: "Mint “tea”", category_id: 1, price: "1.20", stock: 3 };
    const printed = await runAtHome({
      ...STARTER,
      code,
      backend: "dummy",
      files: [{ name: "helpers.py", code: helpers }],
      shop: { shop_product: [row], shop_order: [] },
      mode: "run",
      scenario: {
        calls: [
          { entry: "page", args: [] },
          { entry: "sheet", args: [] },
          { entry: "later", args: [7] },
          { entry: "no_such", args: [] },
        ],
        count: 4,
      },
    });
    expect(printed).toContain("page() -> <HttpResponse 200 b'Mint \\xe2\\x80\\x9ctea\\xe2\\x80\\x9d: 1.20'>");
    expect(printed).toContain("sheet() -> <HttpResponse 200 b'<h1>Mint");
    expect(printed).toContain("later(7) -> [7, 1]");
    expect(printed).toContain("LookupError: the program has no function named 'no_such'");
  });

  // Ten times as fast: whether it runs is the question here, on every kind of program that we have. Minutes: by hand, with TAKE_HOME_PRESETS=1.
  it.for(process.env.TAKE_HOME_PRESETS ? readPresets() : [])(
    "runs the infamous trace $slug to its end",
    async ({ slug: _, sentence: __, shows: ___, ...fields }, { skip }) => {
      const read = documentFrom({ ...fields, choices: [], cursor: null });
      if (!read.ok) throw new Error(read.reason);
      const { document } = read;
      if (document.backend === "redis" || document.backend === "memcached")
        skip(!servers[document.backend], `no ${document.backend} is installed`);
      const printed = await runAtHome(document, 10);
      if (document.mode === "explore") expect(printed).toMatch(/^\d+ rounds?, \d+ (different )?outcomes?:$/m);
      else
        expect(figure(printed, "Requests")).toBe(
          document.mode === "run" ? document.scenario.calls.length : document.scenario.count,
        );
    },
  );
});
