import { beforeAll, describe, expect, it } from "vitest";
import type { CachesSetting } from "#runtime/caches";
import { createHost, type Host } from "#runtime/interpreter/host";

let host: Host;
beforeAll(async () => {
  host = await createHost();
});

const LOCMEM = "django.core.cache.backends.locmem.LocMemCache";
const REDIS = "django.core.cache.backends.redis.RedisCache";
const INVALID = "django.core.cache.backends.base.InvalidCacheBackendError";
const PROGRAM = `from django.core.cache import cache
cache.set("a", 1)
cache.set("b", 2)
print(repr(cache.get("a")))
`;

/** As Django 5.2.18 said it, run on the same settings and program. */
const SAID: [what: string, settings: CachesSetting, said: string][] = [
  [
    "a class that is not there",
    { default: { BACKEND: "django.core.cache.backends.redis.Redis" } },
    `${INVALID}: Could not find backend 'django.core.cache.backends.redis.Redis': Module "django.core.cache.backends.redis" does not define a "Redis" attribute/class`,
  ],
  [
    "a module that is not there",
    { default: { BACKEND: "nope.Cache" } },
    `${INVALID}: Could not find backend 'nope.Cache': No module named 'nope'`,
  ],
  [
    "a path that is none",
    { default: { BACKEND: "nope" } },
    `${INVALID}: Could not find backend 'nope': nope doesn't look like a module path`,
  ],
  [
    "an empty path",
    { default: { BACKEND: "" } },
    `${INVALID}: Could not find backend '':  doesn't look like a module path`,
  ],
  ["a path that is a number", { default: { BACKEND: 3 } }, "AttributeError: 'int' object has no attribute 'rsplit'"],
  ["no default", { other: { BACKEND: LOCMEM } }, `${INVALID}: The connection 'default' doesn't exist.`],
  ["nothing at all", {}, `${INVALID}: The connection 'default' doesn't exist.`],
  ["no BACKEND", { default: {} }, "KeyError: 'BACKEND'"],
  [
    "OPTIONS that are none",
    { default: { BACKEND: LOCMEM, OPTIONS: null } },
    "AttributeError: 'NoneType' object has no attribute 'get'",
  ],
  [
    "a key function that is not there",
    { default: { BACKEND: LOCMEM, KEY_FUNCTION: "nope.f" } },
    "ModuleNotFoundError: No module named 'nope'",
  ],
  [
    "an address without a scheme",
    { default: { BACKEND: REDIS, LOCATION: "127.0.0.1:6379" } },
    "ValueError: Redis URL must specify one of the following schemes (redis://, rediss://, unix://)",
  ],
  [
    "a seventeenth database",
    { default: { BACKEND: REDIS, LOCATION: "redis://127.0.0.1:6379/16" } },
    "redis.exceptions.ResponseError: DB index is out of range",
  ],
];

/** Strange, and taken. */
const TAKEN: [what: string, conf: Record<string, unknown>, printed: string][] = [
  ["a TIMEOUT of words is the default one", { TIMEOUT: "soon" }, "1"],
  ["a TIMEOUT below zero keeps nothing", { TIMEOUT: -1 }, "None"],
  ["MAX_ENTRIES of words are the default ones", { OPTIONS: { MAX_ENTRIES: "many" } }, "1"],
  ["CULL_FREQUENCY 0 empties a full cache", { OPTIONS: { MAX_ENTRIES: 1, CULL_FREQUENCY: 0 } }, "None"],
  ["an unknown setting is not looked at", { NOPE: 5 }, "1"],
];

describe("CACHES that Django refuses", () => {
  it.each(SAID)("%s: the same exception", (_, settings, said) => {
    expect(host.run({ code: PROGRAM, settings }).error?.lastLine).toBe(said);
  });

  it("takes localhost and 127.0.0.1 for one Redis, and the number in the address before the one in OPTIONS", () => {
    const redis = (LOCATION: string, OPTIONS = {}) => ({ BACKEND: REDIS, LOCATION, OPTIONS });
    const settings = {
      default: redis("redis://127.0.0.1:6379/0"),
      name: redis("redis://localhost:6379"),
      both: redis("redis://127.0.0.1:6379/0", { db: 3 }),
      option: redis("redis://127.0.0.1:6379", { db: 3 }),
    };
    const code = `from django.core.cache import cache, caches
cache.set("a", 1)
print(*[caches[alias].get("a") for alias in ["name", "both", "option"]])
`;
    expect(host.run({ code, settings }).stdout).toBe("1 1 None\n");
  });

  it.each(TAKEN)("%s, as in Django", (_, conf, printed) => {
    expect(host.run({ code: PROGRAM, settings: { default: { BACKEND: LOCMEM, ...conf } } }).stdout).toBe(
      `${printed}\n`,
    );
  });
});
