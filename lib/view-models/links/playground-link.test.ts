import fc from "fast-check";
import { deflateSync, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { decodeLink, documentFromFile, documentToFile, encodeDocument } from "#view-models/links/playground-link";
import { encodeRace, MAX_LINK_CHARS } from "#view-models/links/race-link";
import { type PlaygroundDocument, USUAL_TRAFFIC } from "#view-models/playground/playground-document";

const decodeDocument = (text: string) => decodeLink(text).document;

const document: PlaygroundDocument = {
  title: "A stampede",
  code: "def page():\n    return cache.get('é ☃ 🐘')\n",
  files: [{ name: "prices.py", code: "def price_of(product):\n    return product.price\n" }],
  settings: 'CACHES = {"default": {"TIMEOUT": 60 * 5}}',
  backend: "redis",
  django: "6.1",
  shop: { shop_category: [1, 2, 3, 9].map((id) => ({ id, name: `Category ${id}` })) },
  scenario: {
    calls: [{ entry: "page", args: [1, "x", null] }],
    count: 20,
    faults: [{ kind: "slow", backend: "redis", fromMs: 0, untilMs: null, extraMs: 50 }],
    interventions: [{ kind: "kill", process: 0, atMs: 10 }],
    placement: { kind: "explicit", processes: [0, 1] },
  },
  timing: "adversarial",
  properties: ["no-none", "recomputations=1"],
  ownProperty: "",
  mode: "schedule",
  together: 2,
  traffic: { ...USUAL_TRAFFIC, spikes: [{ atMs: 0, lengthMs: 5, times: 3 }] },
  other: { code: "def page(): ...\n", backend: null, django: "5.2", settings: null, roundTripMs: 30 },
  choices: [{ task: 0, atMs: 0 }],
  cursor: 3,
};

const packed = (value: unknown): string =>
  `p1.${Buffer.from(deflateSync(strToU8(JSON.stringify(value)))).toString("base64url")}`;

describe("a link of the playground", () => {
  it("carries the whole document there and back, and so does a file", () => {
    expect(decodeDocument(encodeDocument(document) ?? "")).toEqual({ ok: true, document });
    expect(documentFromFile(documentToFile(document))).toEqual({ ok: true, document });
  });

  it("says which Django, and one from before there were two means 5.2", () => {
    const { django: _, other: __, ...older } = document;
    const opened = decodeDocument(packed({ ...older, other: { code: null, backend: "db", settings: null } }));
    expect(opened).toMatchObject({ ok: true, document: { django: "5.2", other: { backend: "db", django: null } } });
    expect(decodeDocument(packed({ ...document, django: "4.2" }))).toMatchObject({ ok: false });
  });

  it("opens a lesson's race as a schedule", () => {
    const { code, backend, choices } = document;
    const scenario = { calls: [{ entry: "page", args: [] }], count: 2 };
    const opened = decodeDocument(encodeRace({ code, backend, scenario, timing: "nominal", choices }) ?? "");
    expect(opened).toMatchObject({ ok: true, document: { code, choices, mode: "schedule" } });
  });

  it("is not made when it would be too long", () => {
    const noise = Array.from({ length: 40_000 }, (_, i) => String.fromCharCode(33 + ((i * i * 7919) % 93))).join("");
    const words = fc.sample(fc.string({ minLength: 40_000, maxLength: 40_000 }), { seed: 3, numRuns: 1 })[0] ?? noise;
    expect(encodeDocument({ ...document, code: words })).toBeNull();
  });

  it("says what is wrong with it", () => {
    const reason = (change: object) => {
      const decoded = decodeDocument(packed({ ...document, ...change }));
      return decoded.ok ? "" : decoded.reason;
    };
    expect(reason({ backend: "mongo" })).toBe("This cannot be opened: its backend is none that the playground knows.");
    expect(reason({ scenario: { calls: [], count: 1 } })).toBe("This cannot be opened: its scenario is not one.");
    expect(reason({ scenario: { ...document.scenario, arrivals: { kind: "poisson", perSecond: 0 } } })).toBe(
      "This cannot be opened: its scenario contradicts itself. A rate of arrivals is above 0.",
    );
    expect(reason({ code: "x".repeat(60_001) })).toMatch(/more than 60000 characters/);
    expect(
      reason({
        files: [
          { name: "prices.py", code: "" },
          { name: "Prices.py", code: "" },
        ],
      }),
    ).toBe("This cannot be opened: a file cannot be called “Prices.py”. There is a file Prices.py already.");
    expect(reason({ files: [{ name: "../django.py", code: "" }] })).toMatch(/A name begins with a letter/);
    expect(reason({ files: [{ name: "shop.py", code: "" }] })).toMatch(/a file of that name would hide it/);
    expect(reason({ files: [{ name: "a.py", code: "x".repeat(60_001) }] })).toMatch(/more than 60000 characters/);
    expect(reason({ shop: { shop_category: [] } })).toMatch(
      /shop_product, row 1, category_id: the id of a row of shop_category, not 1/,
    );
    expect(reason({ other: { backend: "mongo" } })).toMatch(/compared with/);
    expect(reason({ choices: Array(5001).fill({ task: 0, atMs: 0 }) })).toMatch(/schedule/);
  });

  it("of the first documents, without further files, shop data and another side, opens as before", () => {
    const { files: _, shop: __, other: ___, ...old } = document;
    expect(decodeDocument(packed(old))).toEqual({
      ok: true,
      document: { ...old, files: [], shop: null, other: null },
    });
  });

  it("is not made when it would unpack to more than is opened", () => {
    expect(encodeDocument({ ...document, code: "☃".repeat(60_000), settings: "☃".repeat(60_000) })).toBeNull();
  });

  it("of another version, too long, or full of zeros is refused in words", () => {
    expect(decodeDocument("p9.abc")).toMatchObject({ ok: false, reason: expect.stringMatching(/another version/) });
    expect(decodeDocument(`p1.${"A".repeat(MAX_LINK_CHARS)}`)).toMatchObject({ ok: false });
    expect(decodeDocument(packed("0".repeat(3_000_000)))).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/large/),
    });
  });

  it("never gets past its boundary, whatever stands in it", () => {
    const good = encodeDocument(document) ?? "";
    const damaged = fc
      .tuple(fc.nat(good.length), fc.string({ maxLength: 4 }))
      .map(([at, text]) => good.slice(0, at) + text + good.slice(at + 1));
    const field = fc.constantFrom(
      ...Object.keys(document),
      "scenario.count",
      "shop.shop_product",
      "__proto__",
      "constructor",
    );
    const row = fc.record({ id: fc.jsonValue(), name: fc.jsonValue(), price: fc.jsonValue(), stock: fc.jsonValue() });
    const file = fc.record({ name: fc.oneof(fc.constantFrom("a.py", "shop.py"), fc.string()), code: fc.jsonValue() });
    const other = fc.record({ code: fc.jsonValue(), backend: fc.jsonValue(), settings: fc.jsonValue() });
    const shaped = fc
      .oneof(
        fc.array(file).map((files) => ({ files })),
        fc.array(row).map((rows) => ({ shop: { shop_product: rows } })),
        other.map((side) => ({ other: side })),
      )
      .map((change) => packed({ ...document, ...change }));
    const altered = fc
      .tuple(field, fc.jsonValue())
      .map(([name, value]) =>
        packed(
          name.startsWith("scenario.")
            ? { ...document, scenario: { ...document.scenario, [name.slice(9)]: value } }
            : { ...document, [name]: value },
        ),
      );
    fc.assert(
      fc.property(fc.oneof(fc.string(), damaged, altered, shaped, fc.jsonValue().map(packed)), (text) => {
        const decoded = decodeDocument(text);
        if (decoded.ok) expect(Object.keys(decoded.document).sort()).toEqual(Object.keys(document).sort());
        else expect(decoded.reason).toMatch(/^[A-Z].*\.$/s);
      }),
      { seed: 8, numRuns: 500 },
    );
  });

  it("a file that is none, or of another version, is refused in words", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(documentFromFile(text)).toMatchObject({ ok: false, reason: expect.stringMatching(/^The file/) });
      }),
      { seed: 8, numRuns: 200 },
    );
    const old = JSON.stringify({ kind: "stampede playground", version: 7, document });
    expect(documentFromFile(old)).toEqual({
      ok: false,
      reason: "The file is of version 7; this playground reads version 1.",
    });
  });
});
