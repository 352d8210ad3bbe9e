/** Two documents of the playground whose traces have ten thousand events: two hundred requests, and one long run. */
import { STARTER } from "#stores/playground";
import type { PlaygroundDocument } from "#view-models/playground/playground-document";

const SHELVES = `from django.core.cache import cache
from shop import services


def page(shelf):
    seen = []
    for turn in range(3):
        for book in range(3):
            key = f"book:{shelf}:{book}"
            row = cache.get(key)
            if row is None:
                row = {"shelf": shelf, "book": book, "turn": turn}
                cache.set(key, row, timeout=2)
            seen.append(row)
        if cache.add(f"lock:{shelf}", turn, timeout=1):
            cache.get_or_set(f"total:{shelf}", services.compute_dashboard_stats, 1)
            cache.delete(f"lock:{shelf}")
        cache.incr(f"hits:{shelf}") if f"hits:{shelf}" in cache else cache.set(f"hits:{shelf}", 1)
    return len(seen)
`;

const LOOP = `from django.core.cache import cache

for n in range(2_800):
    key = f"n:{n % 150}"
    if cache.get(key) is None:
        cache.set(key, n, timeout=60)
    cache.touch(key, 90)
    cache.incr(key)
    if n % 5 == 0:
        print(n)
        cache.delete(key)
`;

export const MANY_REQUESTS: PlaygroundDocument = {
  ...STARTER,
  title: "Two hundred requests",
  code: SHELVES,
  backend: "redis",
  mode: "many",
  scenario: {
    calls: [0, 1, 2, 3, 4, 5].map((shelf) => ({ entry: "page", args: [shelf] })),
    count: 200,
    processes: 4,
    arrivals: { kind: "poisson", perSecond: 8 },
    latency: { cache: 1 },
    seed: 3,
  },
};

export const ONE_LONG_RUN: PlaygroundDocument = {
  ...STARTER,
  title: "One long run",
  code: LOOP,
  backend: "locmem",
  mode: "run",
  scenario: { calls: [{ entry: "print", args: ["done"] }], count: 1 },
};
