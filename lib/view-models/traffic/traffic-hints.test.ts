import { describe, expect, it } from "vitest";
import { callToSuggest, usesServer } from "#view-models/traffic/traffic-hints";

describe("hints for traffic", () => {
  it("Redis and Memcached stand behind a network, by name or in CACHES", () => {
    expect([usesServer({ backend: "redis" }), usesServer({ backend: "locmem" }), usesServer({})]).toEqual([
      true,
      false,
      false,
    ]);
    const settings = { default: { BACKEND: "django.core.cache.backends.memcached.PyMemcacheCache" } };
    expect(usesServer({ backend: "locmem", settings })).toBe(true);
  });

  it("a call is suggested that sounds like a change, with a number for each argument it needs", () => {
    expect(callToSuggest("def page(key):\n    pass\n\n\ndef change_price(id, price, note=None):\n    pass\n")).toBe(
      "change_price(1, 9.99)",
    );
    expect(callToSuggest("def page():\n    pass\n")).toBe("");
  });
});
