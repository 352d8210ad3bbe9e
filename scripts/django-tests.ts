/**
 * `npm run django-tests -- FOLDER [--django VERSION] [--json FILE] [CLASS…]`: Django's own tests of its cache framework (tests/cache of the Django checkout in
 * FOLDER, which is not part of this project) on our Django, class by class, each in a process as new. Prints how many pass, and of every
 * other one the reason; docs/differences.md names those that cannot pass. Held against a real Django they mean most where that one passes too.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { DEFAULT_DJANGO } from "#engine/django-version";
import { createHost } from "#runtime/interpreter/host";
import { djangoNamed } from "#tooling/sim/arguments";

type Outcome = [test: string, outcome: "passed" | "failed" | "skipped", why: string];

const BACKENDS = "django.core.cache.backends";
/** With the servers that the tests of redis and memcached look for; PyLibMCCache's are skipped. */
const CACHES = {
  default: { BACKEND: `${BACKENDS}.locmem.LocMemCache` },
  memcached: { BACKEND: `${BACKENDS}.memcached.PyMemcacheCache`, LOCATION: "127.0.0.1:11211" },
  redis: { BACKEND: `${BACKENDS}.redis.RedisCache`, LOCATION: "redis://127.0.0.1:6379/0" },
};
const SUITE = readFileSync(join(import.meta.dirname, "django-tests/suite.py"), "utf8");

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { django: { type: "string", default: DEFAULT_DJANGO }, json: { type: "string" } },
});
const [checkout, ...wanted] = positionals;
if (!checkout) throw new Error("usage: npm run django-tests -- FOLDER [--django VERSION] [CLASS…]");
const folder = join(checkout, "tests/cache");
const names = readdirSync(folder).filter((name) => name.endsWith(".py"));
const modules = Object.fromEntries(names.map((name) => [`cache/${name}`, readFileSync(join(folder, name), "utf8")]));
const host = await createHost();

/** What suite.py prints about a class, or without one the names of the classes. */
function ask<T>(module: string, name: string): T {
  const given = `SETTINGS = {"USE_TZ": False, "LANGUAGE_CODE": "en"}\nMODULE = "cache.${module}"\nNAME = "${name}"`;
  const django = djangoNamed(values.django);
  const { stdout, error } = host.run({ code: `${given}\n${SUITE}`, modules, django, settings: CACHES });
  if (error) throw new Error(error.traceback);
  return JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "") as T;
}

const outcomes = ["tests", "tests_async"].flatMap((module) =>
  ask<string[]>(module, "")
    .filter((name) => wanted.length === 0 || wanted.includes(name))
    .flatMap((name) => ask<Outcome[]>(module, name)),
);
for (const [test, outcome, why] of outcomes)
  if (outcome === "failed") console.log(`${test}\n    ${why.trim().split("\n").at(-1)}`);
const count = (which: Outcome[1]) => outcomes.filter(([, outcome]) => outcome === which).length;
if (values.json) writeFileSync(values.json, JSON.stringify(outcomes));
console.log(`Django ${values.django}: ${count("passed")} pass, ${count("failed")} fail, ${count("skipped")} skipped`);
