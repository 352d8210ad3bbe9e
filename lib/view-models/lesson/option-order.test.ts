import { describe, expect, test } from "vitest";
import { inTheirOrder, TURNS } from "#view-models/lesson/option-order";

const options = ["a", "b", "c", "d"];

describe("the order of options", () => {
  test("every order has every option once", () => {
    for (let turn = 0; turn < TURNS; turn++)
      expect(inTheirOrder("question", options, turn).toSorted()).toEqual(options);
  });

  test("is the same for the same learner, and differs between learners", () => {
    const orders = Array.from({ length: TURNS }, (_, turn) => inTheirOrder("question", options, turn).join(""));
    expect(new Set(orders).size).toBe(TURNS);
    expect(inTheirOrder("question", options, 2)).toEqual(inTheirOrder("question", options, 2));
  });

  test("the right answer is not at the same place in every question of one learner", () => {
    const places = Array.from({ length: 30 }, (_, at) => inTheirOrder(`question-${at}`, options, 1).indexOf("a"));
    expect(new Set(places).size).toBe(options.length);
  });

  test("a learner's turn moves the first ones to the end, as the style sheet does; with too few options it moves none", () => {
    const before = inTheirOrder("question", options, null);
    expect(inTheirOrder("question", options, 1)).toEqual([...before.slice(1), before[0]]);
    const two = inTheirOrder("question", ["yes", "no"], null);
    expect(inTheirOrder("question", ["yes", "no"], 2)).toEqual(two);
  });
});
