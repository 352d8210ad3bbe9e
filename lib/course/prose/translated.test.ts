import { expect, test } from "vitest";
import { translatedIn } from "#course/prose/translated";

const found = (text: string) => translatedIn([{ line: 1, text }]).map((hit) => hit.found);

test("phrases that were translated are named, each with its line and what to write instead", () => {
  expect(translatedIn([{ line: 7, text: "The hour starts anew." }])).toEqual([
    { line: 7, found: "anew", write: "almost as, anyway, exactly, again" },
  ]);
});

test.each([
  "So it was meant.",
  "It belongs into the key.",
  "The keys match letter by letter.",
  "Two seconds later the minute is over.",
  "What lies under the key?",
  "It stands in the settings.",
  "Who misses pays in full.",
  "Whoever changes it deletes the key.",
  "The entry lives for ever.",
  "In what share of all orders do both compute?",
  "A key is a text.",
  "You need not know.",
])("found: %s", (text) => {
  expect(found(text)).not.toEqual([]);
});

test.each([
  "That was the intention.",
  "Who waits for two seconds?",
  "How long did Ann wait, and who computed?",
  "Code that changes the data deletes the key.",
  "The orders of the shop are in the database.",
  "A string with a space in it is another key.",
])("nothing to say about: %s", (text) => {
  expect(found(text)).toEqual([]);
});
