/** What one run patches does not reach the next: neither a plain run, nor the grade of a right answer. */
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { grade } from "#runtime/grade/grade";
import { CHECKS, POISONS, PROGRAM } from "#runtime/grade/poisons";
import { createHost, type Host } from "#runtime/interpreter/host";

let host: Host;
let clean: string;
beforeAll(async () => {
  host = await createHost();
  clean = printed();
});
beforeEach(() => host.deadline.set(20_000));

const printed = (): string => {
  const { stdout, error } = host.run({ code: PROGRAM });
  return stdout + (error?.lastLine ?? "");
};

test("the program that is run afterwards prints something", () => {
  expect(clean.split("\n")).toHaveLength(7);
});

describe("the next run and the next grade are as if it had not been there:", () => {
  test.each(POISONS)("%s", (code) => {
    try {
      host.run({ code });
    } catch (error) {
      throw new Error("the run itself came to no end", { cause: error });
    }
    expect(printed()).toBe(clean);
    host.run({ code });
    expect(grade(host, { code: PROGRAM }, CHECKS).checks).toMatchObject([{ outcome: "passed" }]);
  });
});
