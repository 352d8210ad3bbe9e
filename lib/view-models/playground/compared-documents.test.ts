import { describe, expect, it } from "vitest";
import { STARTER } from "#stores/playground";
import { otherDocument, sidesAreEqual, sideTitles } from "#view-models/playground/compared-documents";
import type { OtherSide, PlaygroundDocument } from "#view-models/playground/playground-document";

const documentWith = (
  other: Partial<OtherSide> | null,
  part: Partial<PlaygroundDocument> = {},
): PlaygroundDocument => ({
  ...STARTER,
  ...part,
  other: other && { code: null, backend: null, django: null, settings: null, ...other },
});

describe("the two sides of a comparison", () => {
  it("are redis and locmem until something is chosen, and locmem and redis the other way round", () => {
    expect(sideTitles(documentWith(null))).toEqual(["redis", "locmem"]);
    expect(otherDocument(documentWith(null))).toMatchObject({ backend: "locmem", code: STARTER.code });
    expect(sideTitles(documentWith(null, { backend: "locmem" }))).toEqual(["locmem", "redis"]);
  });

  it("another backend counts although this side has CACHES of its own; another program keeps them", () => {
    const settings = 'CACHES = {"default": {"BACKEND": "x"}}';
    expect(otherDocument(documentWith({ backend: "db" }, { settings }))).toMatchObject({ backend: "db", settings: "" });
    expect(otherDocument(documentWith({ code: "x = 1\n" }, { settings }))).toMatchObject({ settings, code: "x = 1\n" });
    expect(otherDocument(documentWith({ settings }))).toMatchObject({ settings });
  });

  it("have different names whenever they differ", () => {
    expect(sideTitles(documentWith({ code: "x" }))).toEqual(["your program", "other version"]);
    expect(sideTitles(documentWith({ code: "x", backend: "db" }))).toEqual([
      "redis, your program",
      "db, other version",
    ]);
    expect(sideTitles(documentWith({ settings: "CACHES = {}" }))).toEqual(["redis", "other CACHES"]);
    expect(sideTitles(documentWith({}))).toEqual(["this side", "other side"]);
    expect(sideTitles(documentWith({ django: "6.1" }))).toEqual(["Django 5.2", "Django 6.1"]);
    expect(sideTitles(documentWith({ django: "6.1", backend: "db" }))).toEqual(["redis, Django 5.2", "db, Django 6.1"]);
    expect(otherDocument(documentWith({ django: "6.1" }))).toMatchObject({ django: "6.1", backend: "redis" });
    expect(sidesAreEqual(documentWith({ django: "6.1" }))).toBe(false);
    expect(sidesAreEqual(documentWith({ django: "5.2" }))).toBe(true);
  });

  it("are known to be the same", () => {
    expect(sidesAreEqual(documentWith({}))).toBe(true);
    expect(sidesAreEqual(documentWith({ backend: "redis" }))).toBe(true);
    expect(sidesAreEqual(documentWith({ code: STARTER.code }))).toBe(true);
    expect(sidesAreEqual(documentWith({ code: "x" }))).toBe(false);
    expect(sidesAreEqual(documentWith(null))).toBe(false);
    // The backend chosen in the form does not count while both sides have the same CACHES.
    expect(sidesAreEqual(documentWith({ settings: "CACHES = {}", backend: "db" }, { settings: "CACHES = {}" }))).toBe(
      true,
    );
  });
});
