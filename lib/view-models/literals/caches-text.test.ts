import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCaches } from "#view-models/literals/caches-text";
import { callsText, readCalls } from "#view-models/literals/calls-text";

const REDIS = "django.core.cache.backends.redis.RedisCache";

describe("CACHES as text", () => {
  it("is read as a settings module has it", () => {
    const text = `# the shop\nCACHES = {\n    "default": {\n        "BACKEND": "${REDIS}",  # a server\n        'TIMEOUT': 60 * 15,\n        "OPTIONS": {"MAX_ENTRIES": 1_000, "x": (1, -2.5e1, None, True,),},\n    },\n}\n`;
    expect(readCaches(text)).toEqual({
      ok: true,
      backend: "redis",
      caches: {
        default: { BACKEND: REDIS, TIMEOUT: 900, OPTIONS: { MAX_ENTRIES: 1000, x: [1, -25, null, true] } },
      },
    });
  });

  it("any JSON object of objects is read as JSON reads it", () => {
    const conf = fc.dictionary(fc.string(), fc.jsonValue({ noUnicodeString: false }));
    fc.assert(
      fc.property(fc.dictionary(fc.string({ maxLength: 8 }), conf), (caches) => {
        const json: unknown = JSON.parse(JSON.stringify(caches));
        expect(readCaches(JSON.stringify(caches))).toMatchObject({ ok: true, caches: json });
      }),
      { seed: 4, numRuns: 150 },
    );
  });

  it("says what cannot be read, and where", () => {
    expect(readCaches('CACHES = {\n  "default": {\n    "TIMEOUT": minutes(5),\n  }\n}')).toEqual({
      ok: false,
      reason: "CACHES cannot be read: the name minutes is not known here.",
      line: 3,
    });
    expect(readCaches('{"default": {"BACKEND": "x"}')).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/the end/),
    });
    expect(readCaches('{\n"default": 5}')).toMatchObject({ ok: false, line: 2 });
    expect(readCaches("[".repeat(500))).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/nested too deeply/),
    });
  });

  it("passes on what Django itself will refuse", () => {
    expect(readCaches('{"default": {"BACKEND": "no.such.Cache"}}')).toMatchObject({ ok: true, backend: null });
    expect(readCaches("{}")).toMatchObject({ ok: true, caches: {} });
  });

  it("answers in words whatever is typed", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[{}[\]():,'"*\\ a0#]{0,30}$/)), (text) => {
        const read = readCaches(text);
        if (!read.ok) expect(read.reason).toMatch(/\.$/);
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});

describe("calls as text", () => {
  it("one a line, with Python's literals", () => {
    const read = readCalls('dashboard()\n\n# comment\nbuy("tea", 2, None, [True, {"a": 1}])\nplain');
    expect(read).toEqual({
      ok: true,
      calls: [
        { entry: "dashboard", args: [] },
        { entry: "buy", args: ["tea", 2, null, [true, { a: 1 }]] },
        { entry: "plain", args: [] },
      ],
    });
    expect(readCalls(callsText(read.ok ? read.calls : []))).toEqual(read);
  });

  it("what is no call is named", () => {
    expect(readCalls("print(1); x")).toMatchObject({ ok: false, reason: expect.stringMatching(/print\(1\); x/) });
    expect(readCalls("buy(tea)")).toEqual({ ok: false, reason: "“buy(tea)”: the name tea is not known here." });
    expect(readCalls("\n")).toEqual({ ok: false, reason: "At least one call is needed." });
  });
});
