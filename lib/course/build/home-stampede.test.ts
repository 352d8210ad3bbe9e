/** What the home page says of its stampede: read off the simulation that the build makes. */
import { beforeAll, expect, test } from "vitest";
import { loadHomeStampede } from "#course/build/home-stampede";
import { cachedRunner } from "#course/build/run-cache";
import type { HomeStampede } from "#course/model/home-stampede";

let stampede: HomeStampede;

beforeAll(async () => {
  stampede = await loadHomeStampede(cachedRunner());
}, 60_000);

test("twenty requests come before the key expires and are answered from the cache; the fifty after it all compute", () => {
  const { requests, expiresAtMs, computed, peak } = stampede;
  expect(requests).toHaveLength(70);
  expect(requests.filter(({ fromMs }) => fromMs < expiresAtMs).some(({ computes }) => computes)).toBe(false);
  expect(requests.filter(({ fromMs }) => fromMs >= expiresAtMs).every(({ computes }) => computes)).toBe(true);
  expect({ computed, peak }).toEqual({ computed: 50, peak: 50 });
});

test("with a timeout of an hour it happens less often, and is as large", () => {
  expect(stampede.computedWithAnHour).toBe(stampede.computed);
});

test("each computation asks the database three times", () => {
  expect(stampede.queries).toBe(3 * stampede.computed);
});
