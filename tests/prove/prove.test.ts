/**
 * Races forced on real Django: what `npm run prove` has recorded, the conductor's own tests, and projects as the page hands them out, run where a real
 * Django is at hand. What is missing is said in the titles.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHost, type Host } from "#runtime/interpreter/host";
import { projectsOf, unpack } from "#tooling/prove/projects";
import type { CourseRace } from "#tooling/prove/races";
import { provedTable, readRuns } from "#tooling/prove/runs";
import { findDjango, type RunningServer, startServer } from "../take-home/real-django";

const ROOT = join(import.meta.dirname, "../..");
const runs = readRuns();

describe.for(Object.entries(runs))("what npm run prove has recorded, %s", ([, results]) => {
  it("agrees with real Django, or says why that is nothing to mend", () => {
    expect(results.cases.filter(({ differs, why }) => differs.length > 0 && why === null)).toEqual([]);
  });

  it("was carried out: no case is skipped", () => {
    expect(results.cases.filter(({ skipped }) => skipped !== null)).toEqual([]);
  });
});

describe("all that npm run prove has recorded", () => {
  it("is in docs/proved.md", async () => {
    await expect(provedTable(runs)).toMatchFileSnapshot("../../docs/proved.md");
  });
});

const python = process.env.ORACLE_PYTHON ?? "python3";
const hasPython = spawnSync(python, ["--version"]).status === 0;

describe.skipIf(!hasPython)(`the conductor${hasPython ? "" : " (skipped: there is no python3)"}`, () => {
  it("and its verdicts pass their own tests", { timeout: 120_000 }, () => {
    const ran = spawnSync(python, ["-m", "unittest", "test_conductor", "test_gates", "test_verdicts"], {
      cwd: join(ROOT, "race-home"),
      encoding: "utf8",
    });
    expect(ran.stderr).toContain("OK");
  });
});

const django = findDjango();
const where = django
  ? `on Django ${django.version}`
  : "on real Django (skipped: no Django 5.2 with redis and pymemcache at hand; ORACLE_DJANGO names its folder)";

const COUNTS = `from django.core.cache import cache

cache.set("visits", 7, timeout=None)


def count_visit():
    visits = cache.get("visits")
    cache.set("visits", visits + 1, timeout=None)
`;
const COUNTS_AT_ONCE = COUNTS.replace(/ {4}visits = [\s\S]*$/, '    cache.incr("visits")\n');

const counting = (backend: "locmem" | "redis", code = COUNTS, property = "no-lost-update"): CourseRace => ({
  name: "counting",
  kind: "exploration",
  options: { code, backend },
  spec: {
    scenario: { calls: [{ entry: "count_visit", args: [] }], count: 2 },
    timing: "nominal",
    properties: [{ kind: "named", name: property }],
  },
});

/** With models of its own, one of which refers to a table of the shop's and to one that comes later. */
const COUNTS_IN_A_ROW = `from django.core.cache import cache
from django.db import models
from shop.models import Product


class Visit(models.Model):
    counter = models.ForeignKey("Counter", on_delete=models.CASCADE)
    product = models.ForeignKey(Product, on_delete=models.CASCADE)


class Counter(models.Model):
    number = models.IntegerField(default=0)
    seen = models.ManyToManyField(Product)


counter = Counter.objects.create(number=7)
counter.seen.add(Product.objects.get(id=1))


def count_visit():
    counter = Counter.objects.get()
    counter.number += 1
    counter.save()
    cache.delete("visits")
`;

describe.skipIf(!django)(`a race taken home, ${where}`, { timeout: 180_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "race-home-"));
  let host: Host;
  let redis: RunningServer | null = null;
  beforeAll(async () => {
    host = await createHost();
    redis = await startServer("redis");
  });
  afterAll(() => {
    redis?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  function test(project: string): string {
    if (!django) throw new Error("skipped");
    const ran = spawnSync(django.python, ["manage.py", "test"], { cwd: project, env: django.env, encoding: "utf8" });
    return ran.stderr;
  }

  it.for(["locmem", "redis"] as const)("fails on %s with the report, and passes with incr", (backend, { skip }) => {
    skip(backend === "redis" && redis === null, "no redis is installed");
    const [made] = projectsOf(host, counting(backend));
    if (!made) throw new Error("two visits at once lose one");
    const project = unpack(made, join(folder, backend));
    const settings = readFileSync(join(project, "settings.py"), "utf8");
    writeFileSync(join(project, "settings.py"), settings.replace("127.0.0.1:16400", `127.0.0.1:${redis?.port}`));
    const failed = test(project);
    expect(failed).toContain("`visits` ended at 8; one after another it would be 9: lost update between B and A.");
    expect(failed).toContain("3. A then wrote over it: what B had done to `visits` is gone.");
    expect(failed).toContain("FAILED (failures=1)");
    writeFileSync(join(project, "program/views.py"), COUNTS_AT_ONCE);
    expect(test(project)).toMatch(/\nOK\n/);
  });

  it("has tables for the program's own models", () => {
    const [made] = projectsOf(host, counting("locmem", COUNTS_IN_A_ROW, "serialisable"));
    if (!made) throw new Error("two visits at once lose one");
    const project = unpack(made, join(folder, "models"));
    const failed = test(project);
    expect(failed).toContain("UPDATE main_counter number = 8");
    expect(failed).toContain("FAILED (failures=1)");
    const views = join(project, "program/views.py");
    const mended = "    Counter.objects.update(number=models.F('number') + 1)\n    cache.delete('visits')\n";
    writeFileSync(views, COUNTS_IN_A_ROW.replace(/ {4}counter = Counter\.objects\.get[\s\S]*$/, mended));
    expect(test(project)).toMatch(/\nOK\n/);
  });

  it("says so when the code starts a thread, or is not the code of the order", () => {
    const [made] = projectsOf(host, counting("locmem"));
    if (!made) throw new Error("two visits at once lose one");
    const project = unpack(made, join(folder, "bad"));
    const views = (body: string) =>
      writeFileSync(
        join(project, "program/views.py"),
        `import threading\nfrom django.core.cache import cache\n\n\ndef count_visit():\n    ${body}\n`,
      );
    views('thread = threading.Thread(target=cache.get, args=["visits"])\n    thread.start()\n    thread.join()');
    const run = (): string =>
      execFileSync(django?.python ?? "", ["manage.py", "test", "-v", "2"], {
        cwd: project,
        env: django?.env,
        encoding: "utf8",
        stdio: "pipe",
      });
    expect(() => run()).not.toThrow();
    expect(test(project)).toContain("OK (skipped=1)");
    views('return cache.get("something else")');
    expect(test(project)).toContain("OK (skipped=1)");
  });
});
