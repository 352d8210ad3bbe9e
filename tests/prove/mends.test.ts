/**
 * The mends of mends.ts in projects as the page hands them out, on real Django and Redis. Each takes some three seconds, so those that are found hardest, locks of
 * redis-py and other keys, run always, and all of them by hand with PROVE_MENDS=1.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHost } from "#runtime/interpreter/host";
import type { ExploreSpec } from "#runtime/protocol";
import { projectsOf, unpack } from "#tooling/prove/projects";
import { findDjango, type RunningServer, startServer } from "../take-home/real-django";
import { LOCK_RECIPE, LOST_UPDATE, type Mend, STALE_REFILL } from "./mends";

const django = findDjango();
const ALWAYS = /redis-py's lock|other key/;

const RECIPE = `import time
from django.core.cache import cache
from shop.services import fetch_exchange_rates


def rates():
    found = cache.get("rates")
    if found is None:
        if cache.add("rates:lock", 1, timeout=10):
            found = fetch_exchange_rates()
            cache.set("rates", found, timeout=30)
            cache.delete("rates:lock")
        else:
            time.sleep(0.5)
            found = cache.get("rates")
    return found
`;
const COUNTS = `from django.core.cache import cache

cache.set("visits", 7, timeout=None)


def count_visit():
    visits = cache.get("visits")
    cache.set("visits", visits + 1, timeout=None)
`;
const REFILLS = `from django.core.cache import cache
from shop.models import Product


def show():
    price = cache.get("price:1")
    if price is None:
        price = str(Product.objects.get(id=1).price)
        cache.set("price:1", price, timeout=None)
    return price


def change():
    Product.objects.filter(id=1).update(price="5.00")
    cache.delete("price:1")
    return "changed"
`;

interface Raced {
  name: string;
  code: string;
  scenario: ExploreSpec["scenario"];
  property: string;
  mends: Mend[];
}

const call = (entry: string) => ({ entry, args: [] });
const RACES: Raced[] = [
  {
    name: "the lock recipe",
    code: RECIPE,
    scenario: { calls: [call("rates")], count: 3, arrivals: { kind: "at", timesMs: [0, 0, 800] } },
    property: "recomputations=1",
    mends: LOCK_RECIPE,
  },
  {
    name: "the lost update",
    code: COUNTS,
    scenario: { calls: [call("count_visit")], count: 2 },
    property: "no-lost-update",
    mends: LOST_UPDATE,
  },
  {
    name: "the stale refill",
    code: REFILLS,
    scenario: { calls: [call("show"), call("change")], count: 2 },
    property: "cache-equals-database",
    mends: STALE_REFILL,
  },
];

const reason = django
  ? ""
  : " (skipped: no Django 5.2 with redis and pymemcache at hand; ORACLE_DJANGO names its folder)";

describe.skipIf(!django)(`a race that has been mended at home${reason}`, { timeout: 180_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "race-mends-"));
  const projects = new Map<string, string>();
  let redis: RunningServer | null = null;
  let hasDjangoRedis = false;

  beforeAll(async () => {
    redis = await startServer("redis");
    hasDjangoRedis = spawnSync(django?.python ?? "", ["-c", "import django_redis"], { env: django?.env }).status === 0;
    const host = await createHost();
    for (const { name, code, scenario, property } of RACES) {
      const spec: ExploreSpec = { scenario, timing: "nominal", properties: [{ kind: "named", name: property }] };
      const [made] = projectsOf(host, { name, kind: "exploration", options: { code, backend: "redis" }, spec });
      if (!made) throw new Error(`${name} is no race`);
      projects.set(name, unpack(made, join(folder, name.replaceAll(" ", "-"))));
    }
  }, 180_000);
  afterAll(() => {
    redis?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  describe.for(RACES)("$name", ({ name, mends }) => {
    it.for(mends.filter((mend) => process.env.PROVE_MENDS || ALWAYS.test(mend.name)))(
      "has a $is mend: $name",
      ({ is, code, settings = "" }, { skip }) => {
        skip(redis === null, "no redis is installed");
        skip(settings.includes("django_redis") && !hasDjangoRedis, "no django-redis is installed");
        const project = projects.get(name) ?? "";
        const path = join(project, "settings.py");
        const plain = readFileSync(path, "utf8");
        writeFileSync(path, plain.replace("127.0.0.1:16400", `127.0.0.1:${redis?.port}`) + settings);
        writeFileSync(join(project, "program/views.py"), code);
        const args = ["-B", "manage.py", "test"];
        const ran = spawnSync(django?.python ?? "", args, { cwd: project, env: django?.env, encoding: "utf8" });
        writeFileSync(path, plain);
        expect(ran.stderr).toMatch(is === "right" ? /\nOK\n/ : /\nFAILED \(failures=1\)\n/);
      },
    );
  });
});
