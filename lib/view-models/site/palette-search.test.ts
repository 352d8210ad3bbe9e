import { describe, expect, it } from "vitest";
import { type PaletteEntry, searchPalette } from "#view-models/site/palette-search";

const entry = (kind: string, title: string, note = ""): PaletteEntry => ({ kind, title, note, href: "/" });
const entries = [
  entry("Lesson", "Stampedes"),
  entry("Step", "A lock with add", "Stampedes"),
  entry("Method", "cache.add", "Stores only if the key is not there."),
  entry("Trace", "Lock stolen", "The work takes longer than the lock lives."),
];
const found = (query: string) => searchPalette(entries, query).map(({ title }) => title);

describe("the palette's search", () => {
  it("finds by words of the title before words of the note", () => {
    expect(found("lock")).toEqual(["Lock stolen", "A lock with add"]);
    expect(found("stamp")).toEqual(["Stampedes", "A lock with add"]);
  });

  it("wants every word", () => {
    expect(found("lock add")).toEqual(["A lock with add"]);
    expect(found("lock nothing")).toEqual([]);
  });

  it("finds get_or_set's parts and cache.add by its name", () => {
    expect(found("add")).toEqual(["A lock with add", "cache.add"]);
  });

  it("shows pages and lessons before anything is typed", () => {
    expect(found("  ")).toEqual(["Stampedes"]);
  });
});
