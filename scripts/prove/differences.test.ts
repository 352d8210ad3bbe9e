import { describe, expect, it } from "vitest";
import type { Case } from "#tooling/prove/counterexamples";
import { differences, type Replayed } from "#tooling/prove/differences";

const ends = {
  at: 0,
  expires: [],
  returns: ["'0123456789abcdef0123'", "None"],
  cache: [{ alias: "default", process: null, key: ":1:n", value: "'0123456789abcdef0123'" }],
  rows: [{ table: "shop_product", id: "4", row: { id: 4, price: "1.00" } }],
};
const one = { race: { ends, requests: [{ name: "A" }, { name: "B" }] } } as unknown as Case;
const real = (changes: Partial<Replayed>): Replayed => ({
  id: 0,
  returns: ["'fedcba98765432100000'", "None"],
  cache: { "default :1:n": "'fedcba98765432100000'" },
  rows: { "shop_product 4": { id: 4, price: "1.00" } },
  notes: [],
  ...changes,
});

/** Nothing in it but what is in the cache here. */
const sameCache: Partial<Replayed> = { cache: { "default :1:n": "'0123456789abcdef0123'" } };

describe("differences between a race here and on real Django", () => {
  it("are none where only random values are others, and equal ones are equal there too", () => {
    expect(differences(one, real({}))).toEqual([]);
    expect(differences(one, real({ cache: { "default :1:n": "'11111111111111110000'" } }))).toEqual([
      "default :1:n: '#1' here, '#2' there",
    ]);
  });

  it("are none where PostgreSQL words a constraint in its own way, and some where it is another constraint", () => {
    const error = "django.db.utils.IntegrityError: ";
    const returns = [`${error}CHECK constraint failed: stock`, "None"];
    const here = { race: { ends: { ...ends, returns }, requests: [{ name: "A" }, { name: "B" }] } } as unknown as Case;
    const there = (kind: string) =>
      real({
        returns: [`${error}new row violates ${kind} constraint "shop_stock"\nDETAIL: (5)`, "None"],
        ...sameCache,
      });
    expect(differences(here, there("check"))).toEqual([]);
    expect(differences(here, there("unique"))).toEqual([
      `A: ${error}CHECK constraint failed here, ${error}UNIQUE constraint failed there`,
    ]);
  });

  it("are none where keys are random, too, whichever of them is the greater", () => {
    const [one, two] = ["'11111111111111110000'", "'22222222222222220000'"];
    const here = {
      race: {
        ends: {
          ...ends,
          returns: [one, two],
          cache: [
            { alias: "default", process: null, key: ":1:-123456789", value: one },
            { alias: "default", process: null, key: ":1:987654321", value: two },
          ],
        },
        requests: [{ name: "A" }, { name: "B" }],
      },
    } as unknown as Case;
    const there = (first: string, second: string) =>
      real({ returns: [one, two], cache: { "default :1:5555555555": first, "default :1:7777777777": second } });
    expect(differences(here, there(one, two))).toEqual([]);
    expect(differences(here, there(two, one))).toEqual([]);
    expect(differences(here, there(one, one))).not.toEqual([]);
  });

  it("take moments to the millisecond", () => {
    const moment = (returned: string) =>
      ({ race: { ...one.race, ends: { ...ends, returns: [returned, "None"] } } }) as unknown as Case;
    expect(differences(moment("[2e-06, 1.500018]"), real({ returns: ["[1.2e-05, 1.500002]", "None"] }))).toEqual([]);
    expect(differences(moment("1.500018"), real({ returns: ["1.600018", "None"] }))).not.toEqual([]);
  });

  it("are what a request returned, what is left, what has changed, and what the conductor had to say", () => {
    expect(differences(one, real({ returns: ["'fedcba98765432100000'", "1"] }))).toEqual(["B: None here, 1 there"]);
    expect(differences(one, real({ rows: {} }))).toEqual(["shop_product 4: id = 4, price = 1.00 here, nothing there"]);
    expect(differences(one, real({ notes: ["A has ended"] }))).toEqual(["note: A has ended"]);
    expect(differences(one, { id: 0, failed: "no end" })).toEqual(["could not be carried out: no end"]);
  });
});
