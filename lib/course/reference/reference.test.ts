import { describe, expect, test } from "vitest";
import { apiMethod, apiMethods } from "#course/reference/reference";

describe("reference", () => {
  test("names are unique and each signature begins with its name", () => {
    expect(new Set(apiMethods.map(({ name }) => name)).size).toBe(apiMethods.length);
    for (const { name, signature } of apiMethods) expect(signature.startsWith(`cache.${name}(`)).toBe(true);
  });

  test("the parameters are those of the signature, in its order", () => {
    for (const { signature, parameters } of apiMethods) {
      expect(signature).toContain(`(${parameters.map(({ name }) => name).join(", ")})`);
    }
  });

  test("add is atomic on servers, in one process on locmem, and not on filebased and db", () => {
    const add = apiMethod("add")?.backends;
    expect([add?.redis.atomic, add?.memcached.atomic, add?.locmem.atomic]).toEqual(["yes", "yes", "in-process"]);
    expect([add?.filebased.atomic, add?.db.atomic]).toEqual(["no", "no"]);
  });

  test("get_or_set is atomic nowhere", () => {
    const answers = Object.values(apiMethod("get_or_set")?.backends ?? {}).map(({ atomic }) => atomic);
    expect(answers.filter((atomic) => atomic === "yes" || atomic === "in-process")).toEqual([]);
  });

  test("every link goes to the 5.2 documentation", () => {
    for (const { href } of apiMethods)
      expect(href).toMatch(/^https:\/\/docs\.djangoproject\.com\/en\/5\.2\/topics\/cache\/#/);
  });
});
