import { expect, test } from "vitest";
import { cachesInWords, setsItsCaches } from "#view-models/words/caches-words";

const REDIS = "django.core.cache.backends.redis.RedisCache";
const LOCMEM = "django.core.cache.backends.locmem.LocMemCache";

test("each cache is said with its backend and what is set", () => {
  const caches = {
    default: { BACKEND: REDIS, LOCATION: "redis://127.0.0.1:6379/0", KEY_PREFIX: "shop", TIMEOUT: 600 },
    here: { BACKEND: LOCMEM, LOCATION: "here", OPTIONS: { MAX_ENTRIES: 30 } },
    for_ever: { BACKEND: REDIS, TIMEOUT: null, VERSION: 2 },
  };
  expect(cachesInWords(caches)).toEqual([
    { alias: "default", words: "Redis, timeout 600 s, key prefix shop" },
    { alias: "here", words: "local memory, at here, timeout 300 s, at most 30 entries" },
    { alias: "for_ever", words: "Redis, no timeout, version 2" },
  ]);
});

test("a header is looked for among the comments at the top", () => {
  expect(setsItsCaches('# CACHES: {"default": {}}\nimport x\n')).toBe(true);
  expect(setsItsCaches('# a note\n# CACHES[redis]: {"default": {}}\n')).toBe(true);
  expect(setsItsCaches('import x\n# CACHES: {"default": {}}\n')).toBe(false);
});
