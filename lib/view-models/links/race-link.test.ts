import fc from "fast-check";
import { deflateSync, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { decodeRace, encodeRace, MAX_LINK_CHARS, type SharedRace } from "#view-models/links/race-link";

const race: SharedRace = {
  code: "def visit():\n    return cache.get('é ☃ 🐘')\n",
  backend: "redis",
  scenario: { calls: [{ entry: "visit", args: [1, "x", null] }], count: 2, latency: { cache: 2 } },
  timing: "nominal",
  choices: [
    { task: 0, atMs: 0 },
    { task: 1, atMs: 2500 },
  ],
};

const packed = (value: unknown): string =>
  `r1.${Buffer.from(deflateSync(strToU8(typeof value === "string" ? value : JSON.stringify(value)))).toString("base64url")}`;

describe("a race link", () => {
  it("carries code, scenario and schedule there and back", () => {
    expect(decodeRace(encodeRace(race) ?? "")).toEqual({ ok: true, race });
  });

  it("is base64url as everybody else writes it", () => {
    const [, body = ""] = (encodeRace(race) ?? "").split(".");
    expect(body).toMatch(/^[\w-]+$/);
    expect(decodeRace(packed(race))).toEqual({ ok: true, race });
  });

  it("carries any program and any schedule that fits", () => {
    const choice = fc.record({ task: fc.nat(9), atMs: fc.nat(100_000) });
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.array(choice, { maxLength: 40 }),
        (code, choices) => {
          const shared = { ...race, code: code.toWellFormed(), choices };
          expect(decodeRace(encodeRace(shared) ?? "")).toEqual({ ok: true, race: shared });
        },
      ),
      { seed: 5, numRuns: 200 },
    );
  });

  it("is refused in words, never by an exception, whatever stands in it", () => {
    const mutation = fc.tuple(fc.nat(400), fc.string({ maxLength: 3 }));
    const good = encodeRace(race) ?? "";
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: "binary" }).map((s) => `r1.${s}`),
          mutation.map(([at, text]) => good.slice(0, at) + text + good.slice(at + 1)),
        ),
        (text) => {
          const decoded = decodeRace(text);
          if (!decoded.ok) expect(decoded.reason).toMatch(/^[A-Z].*\.$/);
        },
      ),
      { seed: 6, numRuns: 500 },
    );
  });

  it("is not made of a program that would not fit, and a longer one is not read", () => {
    let seed = 1;
    const noise = Array.from({ length: 40_000 }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return String.fromCharCode(33 + (seed % 90));
    }).join("");
    expect(encodeRace({ ...race, code: noise })).toBeNull();
    expect(decodeRace("r1.".padEnd(MAX_LINK_CHARS + 1, "A"))).toMatchObject({ ok: false });
  });

  it("does not unpack a bomb: 9 kB that would be 9 MB", () => {
    const bomb = packed({ ...race, code: "a".repeat(9_000_000) });
    expect(bomb.length).toBeLessThan(MAX_LINK_CHARS);
    expect(decodeRace(bomb)).toEqual({ ok: false, reason: "What is in the link is too large." });
  });

  it.each([
    ["another version", "r9.AAAA"],
    ["no JSON", packed("hello")],
    ["a list", packed([race])],
    ["an unknown backend", packed({ ...race, backend: "mongo" })],
    ["a negative request", packed({ ...race, choices: [{ task: -1, atMs: 0 }] })],
    ["no calls", packed({ ...race, scenario: { calls: [], count: 1 } })],
    ["a million requests", packed({ ...race, scenario: { ...race.scenario, count: 1_000_000 } })],
    ["faults", packed({ ...race, scenario: { ...race.scenario, faults: [] } })],
    ["unknown arrivals", packed({ ...race, scenario: { ...race.scenario, arrivals: { kind: "never" } } })],
  ])("with %s is refused", (_what, text) => {
    expect(decodeRace(text)).toMatchObject({ ok: false });
  });
});
