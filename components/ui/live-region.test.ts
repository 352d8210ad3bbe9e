import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { LiveRegion } from "#components/ui/live-region";

const said = (message: string, count: number): string[] =>
  [...renderToStaticMarkup(createElement(LiveRegion, { message, count })).matchAll(/role="status">([^<]*)</g)].map(
    ([, text = ""]) => text,
  );

it("speaks without the marks around what is code, which a screen reader would read", () => {
  expect(said("B found nothing under `stats`, and wrote `stats`.", 1)).toEqual([
    "B found nothing under stats, and wrote stats.",
    "",
  ]);
});

it("says the same again as a change, and nothing before there is something to say", () => {
  expect(said("3 lines", 0)).toEqual(["", ""]);
  expect(said("3 lines", 1)).toEqual(["3 lines", ""]);
  expect(said("3 lines", 2)).toEqual(["", "3 lines"]);
});
