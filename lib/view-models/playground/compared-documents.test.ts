import { describe, expect, it } from "vitest";
import { STARTER } from "#stores/playground";
import {
  otherDocument,
  roundTripWords,
  sidesAreEqual,
  sideTitles,
  withOwnRoundTrips,
} from "#view-models/playground/compared-documents";
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

  it("pay for round trips what the scenario says, nothing in local memory, or what the other side says itself", () => {
    const scenario = { ...STARTER.scenario, latency: { cache: 2 } };
    const wordsOf = (other: Partial<OtherSide>): string | null => {
      const document = documentWith(other, { scenario });
      return roundTripWords([document, otherDocument(document)], sideTitles(document));
    };
    expect(wordsOf({ backend: "locmem" })).toBe(
      "A round trip to the cache costs 2 ms with redis, and nothing with locmem: local memory is no server.",
    );
    expect(wordsOf({ backend: "memcached" })).toBeNull();
    expect(wordsOf({ backend: "memcached", roundTripMs: 30 })).toBe(
      "A round trip to the cache costs 2 ms with redis, and 30 ms with memcached.",
    );
    expect(wordsOf({ backend: "locmem", roundTripMs: 2 })).toBeNull();
    expect(wordsOf({ backend: "memcached", roundTripMs: 0 })).toBe(
      "A round trip to the cache costs 2 ms with redis, and nothing with memcached.",
    );
    const far = documentWith({ backend: "redis", roundTripMs: 30 }, { scenario });
    expect(sidesAreEqual(far)).toBe(false);
    expect(withOwnRoundTrips(otherDocument(far)).scenario.latency).toMatchObject({ cache: 30 });
    expect(sideTitles(far)).toEqual(["this side", "other side"]);
  });
});
