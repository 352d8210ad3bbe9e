import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCaches } from "#view-models/literals/caches-text";
import { BACKEND_PATHS, type CacheAlias, formOfCaches, textOfCaches } from "#view-models/playground/caches-form";

const LOCMEM = "django.core.cache.backends.locmem.LocMemCache";

const cachesOf = (text: string) => {
  const read = readCaches(text);
  if (!read.ok) throw new Error(read.reason);
  return read.caches;
};

const text = fc.oneof(fc.string({ unit: "binary", maxLength: 20 }), fc.constantFrom(...Object.keys(BACKEND_PATHS)));
const number = fc.integer({ min: -1000, max: 1_000_000 });
const alias: fc.Arbitrary<CacheAlias> = fc.record(
  {
    alias: fc.string({ unit: "binary", maxLength: 12 }),
    BACKEND: text,
    LOCATION: text,
    TIMEOUT: fc.oneof(fc.constant(null), number, fc.double({ min: 0.5, max: 1e9, noNaN: true })),
    KEY_PREFIX: text,
    VERSION: number,
    MAX_ENTRIES: number,
    CULL_FREQUENCY: number,
  },
  { requiredKeys: ["alias"] },
);
const form = fc.uniqueArray(alias, { selector: ({ alias: name }) => name, maxLength: 5 });

describe("CACHES as a form", () => {
  it("means the same as text, whatever stands in its fields", () => {
    fc.assert(
      fc.property(form, (aliases) => {
        const caches = cachesOf(textOfCaches(aliases));
        const again = formOfCaches(caches);
        expect(again.ok && new Set(again.aliases)).toEqual(new Set(aliases));
        expect(again.ok && cachesOf(textOfCaches(again.aliases))).toEqual(caches);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it("reads what a settings module has, and writes it as one would", () => {
    const settings = `CACHES = {"default": {"BACKEND": "${LOCMEM}", "TIMEOUT": 60 * 15, 'OPTIONS': {"MAX_ENTRIES": 1_000}},
  # the other
  "sessions": {"BACKEND": "${LOCMEM}", "LOCATION": "s", "TIMEOUT": None}}`;
    const read = formOfCaches(cachesOf(settings));
    expect(read).toEqual({
      ok: true,
      aliases: [
        { alias: "default", BACKEND: LOCMEM, TIMEOUT: 900, MAX_ENTRIES: 1000 },
        { alias: "sessions", BACKEND: LOCMEM, LOCATION: "s", TIMEOUT: null },
      ],
    });
    expect(read.ok && textOfCaches(read.aliases)).toBe(`CACHES = {
    "default": {
        "BACKEND": "${LOCMEM}",
        "TIMEOUT": 900,
        "OPTIONS": {"MAX_ENTRIES": 1000},
    },
    "sessions": {
        "BACKEND": "${LOCMEM}",
        "LOCATION": "s",
        "TIMEOUT": None,
    },
}
`);
  });

  it("says what it has no field for", () => {
    const reason = (conf: object) => {
      const read = formOfCaches({ default: conf as Record<string, unknown> });
      return read.ok ? "" : read.reason;
    };
    expect(reason({ LOCATION: ["a:1", "b:1"] })).toBe("LOCATION of “default” is a list.");
    expect(reason({ KEY_FUNCTION: "x.y" })).toBe("The form has no field for KEY_FUNCTION of “default”.");
    expect(reason({ OPTIONS: { db: 2 } })).toBe("The form has no field for OPTIONS db of “default”.");
    expect(reason({ TIMEOUT: "300" })).toBe("TIMEOUT of “default” is not what the form’s field takes.");
    expect(reason({ OPTIONS: 3 })).toBe("OPTIONS of “default” is not a dict.");
  });
});
