import { expect, it } from "vitest";
import { isCacheless } from "#view-models/trace/cacheless";

it("a program without a cache is one that neither speaks of one nor sends it a command", () => {
  expect(isCacheless("import time\ntime.sleep(1)\n")).toBe(true);
  expect(isCacheless("from shop import services\n", [{ type: "queried" }, { type: "printed" }])).toBe(true);
  // Another module of theirs may ask it.
  expect(isCacheless("import prices\nprices.of(1)\n", [{ type: "commanded" }])).toBe(false);
  expect(isCacheless("from django.core.cache import caches\n")).toBe(false);
  expect(isCacheless('# CACHES: {"default": {}}\n')).toBe(false);
});
