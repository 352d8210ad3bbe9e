/**
 * Synchronous calls between awaits, in tasks that run at once. Real Django 5.2.18 on CPython 3.14, with asgiref's thread already running, printed this in
 * 10 of 12 runs (a loaded machine may switch threads elsewhere, and so does a network: hence no recording of the oracle).
 */
import { expect, it } from "vitest";
import { createHost } from "#runtime/interpreter/host";

const PROGRAM = `
import asyncio

from asgiref.sync import sync_to_async
from django.core.cache import cache


async def stores_at_once(n, made):
    if await cache.aget("k") is None:
        made.append(n)
        cache.set("k", n)
    return await cache.aget("k")


async def stores_later(n, made):
    if await cache.aget("k") is None:
        made.append(n)
        await asyncio.sleep(0.05)
        await cache.aset("k", n)
    return await cache.aget("k")


async def by_hand(n, made):
    if await sync_to_async(cache.get)("k") is None:
        made.append(n)
        await sync_to_async(cache.set)("k", n)
    return cache.get("k")


async def looks_twice(n, made):
    await cache.aget("other")
    return await stores_at_once(n, made)


async def together(*awaited):
    return [repr(result) for result in await asyncio.gather(*awaited, return_exceptions=True)]


async def main():
    await cache.aget("warm")
    await asyncio.sleep(0.01)
    for view in (stores_at_once, stores_later, by_hand):
        made = []
        cache.clear()
        print(view.__name__, await asyncio.gather(*(view(n, made) for n in (1, 2, 3))), made)
    made = []
    cache.clear()
    print(await asyncio.gather(looks_twice(1, made), stores_at_once(2, made), looks_twice(3, made)), made)
    cache.clear()
    print(await together(cache.aget_or_set("b", lambda: cache.get_or_set("a", 11)), cache.aincr("a")))
    cache.clear()
    print(await together(cache.aget_or_set("a", 1), cache.aget_or_set("a", 2), cache.aget("a")))
    cache.clear()
    cache.set("n", 0)
    print(await together(cache.aincr("n"), cache.aincr("n"), cache.aincr("n")), cache.get("n"))


asyncio.run(main())
`;

it("what several tasks ask for is done before the first of them goes on, as by asgiref's thread", async () => {
  const { stdout, error } = (await createHost()).run({ code: PROGRAM, backend: "locmem" });
  expect(error).toBeNull();
  expect(stdout.trimEnd().split("\n")).toEqual([
    "stores_at_once [3, 3, 3] [1, 2, 3]",
    "stores_later [3, 3, 3] [1, 2, 3]",
    "by_hand [3, 3, 3] [1, 2, 3]",
    "[2, 2, 2] [2]",
    `['11', 'ValueError("Key \\'a\\' not found")']`,
    "['1', '1', 'None']",
    "['1', '1', '1'] 1",
  ]);
});
