import { beforeAll, describe, expect, it } from "vitest";
import { apiMethods } from "#course/reference/reference";
import { referenceExamples } from "#course/reference/reference-examples";
import { createHost, type Host } from "#runtime/interpreter/host";

let host: Host;
beforeAll(async () => {
  host = await createHost();
});

describe("the examples of the reference", () => {
  it("are there for every method, and for nothing else", () => {
    expect(Object.keys(referenceExamples).sort()).toEqual(apiMethods.map(({ name }) => name).sort());
  });

  it.each(Object.entries(referenceExamples))("%s: runs on every backend that keeps something", (name, { code }) => {
    expect(code).toContain(`.${name}(`);
    for (const backend of ["locmem", "filebased", "db", "redis", "memcached"] as const) {
      const { error, stdout } = host.run({ code, backend });
      expect(error, backend).toBeNull();
      expect(stdout, backend).not.toBe("");
    }
  });
});
