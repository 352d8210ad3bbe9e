"""search(text) counts its hits and misses, whatever was found and however long ago."""
from stampede.checks import check, expect, expect_that, learner, world

SEARCH = "shop.services.search_products"
MISS = "The first lookup is a miss"
TEA = ["Green tea", "Black tea"]


def counting(*found):
    program = learner()
    search = program.stand_in(SEARCH, *found)
    count = program.namespace["count"]
    expect_that(isinstance(count, dict), 'Leave `count` a dict, with the numbers under "hits" and "misses".', "a dict", count)
    count["hits"] = count["misses"] = 0
    return program, search


def counted(program):
    count = program.namespace["count"]
    return {name: count.get(name, 0) for name in ["hits", "misses"]}


@check(MISS)
def _():
    program, _ = counting(TEA)
    found = program.call("search", "pot")
    seen = counted(program)
    miss = {"hits": 0, "misses": 1}
    if seen == {"hits": 0, "misses": 0}:
        expect(seen, miss, "The cache was empty, so this was a miss, but nothing was counted.")
    if seen == {"hits": 1, "misses": 0}:
        expect(seen, miss, "The cache was empty, so this was a miss, but you counted a hit.")
    expect(seen, miss, "One lookup on an empty cache is one miss and no hit.")
    expect(found, TEA, "search() should still return what was found.")


@check("Four lookups for two things: two hits, two misses", after=MISS)
def _():
    program, search = counting(TEA, ["Black cup"])
    for text in ["black tea", "black cup", "black tea", "black tea"]:
        found = program.call("search", text)
    expect(counted(program), {"hits": 2, "misses": 2}, "Each lookup is either a hit or a miss, never both and never neither.")
    expect(search.calls, 2, "The cache should still save the second search for the same text.", unit="search")
    expect(found, TEA, "On a hit, search() should still return what was found.")


@check("Finding nothing is an answer: the second time it is a hit", after=MISS)
def _():
    program, _ = counting([])
    program.call("search", "coffee")
    program.call("search", "coffee")
    message = "The first search for coffee found nothing, and the empty list was stored. The second lookup found that list, so it is a hit."
    expect(counted(program), {"hits": 1, "misses": 1}, message)


@check("After ten minutes it is a miss again", after=MISS)
def _():
    program, search = counting(TEA)
    program.call("search", "oolong")
    world.sleep(599)
    program.call("search", "oolong")
    expect(counted(program), {"hits": 1, "misses": 1}, "Results are kept for ten minutes, so after 599 seconds this is a hit.")
    world.sleep(1.5)
    program.call("search", "oolong")
    expect(counted(program), {"hits": 1, "misses": 2}, "After ten minutes the entry has expired, so this is a miss.")
    expect(search.calls, 2, "After ten minutes it should be searched again.", unit="search")
