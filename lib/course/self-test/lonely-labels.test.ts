import { expect, test } from "vitest";
import { hasLonelyLabel } from "#course/self-test/lonely-labels";

const ofLabels = (...labels: string[]) =>
  hasLonelyLabel({
    options: labels.map((labelHtml, id) => ({ id: String(id), label: "", labelHtml, reasonHtml: "" })),
  });

test("one bare label among labels with reasons can be picked by its form", () => {
  expect(ofLabels("Nine", "Three: Django remembers", "None: the database has a cache")).toBe(true);
  expect(ofLabels("Nine: three each", "Three", "None, because it's cached")).toBe(true);
});

test("all with a reason, or none, or two without: nothing to pick by", () => {
  expect(ofLabels("Nine: three each", "Three: Django remembers")).toBe(false);
  expect(ofLabels("Nine", "Three", "None")).toBe(false);
  expect(ofLabels("<code>{'a': 1, 'b': 2}</code>", "<code>None</code>")).toBe(false);
  expect(ofLabels("Nine: three each", "Three", "None")).toBe(false);
});
