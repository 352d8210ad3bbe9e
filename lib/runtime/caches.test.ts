import { describe, expect, it } from "vitest";
import { CachesError, cachesFor } from "#runtime/caches";

const LOCMEM = "django.core.cache.backends.locmem.LocMemCache";

describe("cachesFor", () => {
  it("starts from the backend's base", () => {
    expect(cachesFor("locmem", {}, "")).toEqual({ default: { BACKEND: LOCMEM, LOCATION: "oracle" } });
  });

  it("merges what is given, then the header, then the backend's own header", () => {
    const source =
      '# CACHES: {"default": {"TIMEOUT": 5, "VERSION": 2}}\n# CACHES[locmem]: {"default": {"VERSION": 3}}\nx = 1';
    expect(cachesFor("locmem", { default: { TIMEOUT: 1, KEY_PREFIX: "a" } }, source).default).toEqual({
      BACKEND: LOCMEM,
      LOCATION: "oracle",
      KEY_PREFIX: "a",
      TIMEOUT: 5,
      VERSION: 3,
    });
    expect(cachesFor("dummy", {}, source).default?.VERSION).toBe(2);
  });

  it("gives a new alias a copy of the base default, same store", () => {
    expect(cachesFor("redis", { other: { VERSION: 2 } }, "").other).toMatchObject({
      LOCATION: "redis://127.0.0.1:6379/0",
      VERSION: 2,
    });
  });

  it("resolves +name to a separate store of the same kind", () => {
    const other = (backend: "locmem" | "redis" | "memcached" | "dummy") =>
      cachesFor(backend, { other: { LOCATION: "+b" } }, "").other?.LOCATION;
    expect(other("locmem")).toBe("oracle-b");
    expect(other("redis")).toBe("redis://127.0.0.1:6379/1");
    expect(other("memcached")).toBe("127.0.0.1:11212");
    expect(other("dummy")).toBeUndefined();
  });

  it("ignores a header below the first line of code", () => {
    expect(cachesFor("locmem", {}, 'x = 1\n# CACHES: {"default": {"TIMEOUT": 5}}').default?.TIMEOUT).toBeUndefined();
  });

  it("says which header is not JSON", () => {
    expect(() => cachesFor("locmem", {}, "# CACHES: {'default': {}}")).toThrow(CachesError);
  });
});
