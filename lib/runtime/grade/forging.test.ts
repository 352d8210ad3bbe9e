/**
 * Programs that try to pass without doing the task. None does: who replaces the checks, or what they stand on, is told so or fails as any
 * other wrong answer does.
 */
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { CHECKS, FORGERIES, RIGHT } from "#runtime/grade/forgeries";
import { grade } from "#runtime/grade/grade";
import { createHost, type Host } from "#runtime/interpreter/host";

let host: Host;
beforeAll(async () => {
  host = await createHost();
});
beforeEach(() => host.deadline.set(20_000));

const passes = (code: string): boolean => {
  try {
    return grade(host, { code }, CHECKS).passed;
  } catch {
    return false; // the interpreter is lost: the page starts another one
  }
};

test("the right answer passes", () => {
  expect(passes(RIGHT)).toBe(true);
});

describe("does not pass, and the right answer does afterwards:", () => {
  test.each(Object.entries(FORGERIES))("%s", (_name, code) => {
    expect(passes(code)).toBe(false);
    expect(passes(RIGHT)).toBe(true);
  });
});
