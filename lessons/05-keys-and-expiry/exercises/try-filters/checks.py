"""find(filters): the order does not matter, names and values do."""
from stampede.checks import check, expect, learner, world

FIRST = "Another order is the same search"
SEARCH = "shop.services.search_products"


def searches(*calls):
    program = learner()
    search = program.stand_in(SEARCH, ["tea"])
    for filters in calls:
        program.call("find", filters)
    return search.calls


@check(FIRST)
def _():
    found = searches({"name": "tea", "max": 10}, {"max": 10, "name": "tea"})
    expect(found, 1, "The same filters in another order were searched again.", unit="search")


@check("Another value is another search", after=FIRST)
def _():
    found = searches({"name": "tea", "max": 10}, {"name": "tea", "max": 20})
    expect(found, 2, "Another value was given the answer of the first.", unit="search")


@check("Another filter is another search", after=FIRST)
def _():
    found = searches({"name": "tea", "max": 10}, {"name": "tea", "min": 10})
    expect(found, 2, "max=10 and min=10 share an entry: the key has to name the filter too.", unit="search")


@check("A search is kept for 600 seconds", after="Another order is the same search")
def _():
    program = learner()
    search = program.stand_in(SEARCH, *[["tea"]])
    expect(program.asks_again(search, "find", {"name": "tea", "max": 10}, after=599), False, "The same search came again within 600 seconds, and was searched again.")
    world.sleep(1.5)
    program.call("find", {"name": "tea", "max": 10})
    expect(search.calls, 2, "More than 600 seconds later the same search was not searched again.", unit="time")


@check("Every process makes the same key", after="Another order is the same search")
def _():
    program = learner()
    program.stand_in(SEARCH, ["tea"])
    program.call("find", {"name": "tea", "max": 10})
    other = program.another_process()
    other.stand_in(SEARCH, ["tea"])
    other.call("find", {"max": 10, "name": "tea"})
    keys = {entry.key for entry in world.stored()}
    message = "Two processes made two keys for one search, so in a cache that they share they would not find it. Python's hash() does that."
    expect(len(keys), 1, message, unit="key")


@check("Nor do other searches share an answer", after=FIRST)
def _():
    for one, other in [
        ({"name": "tea", "max": 10}, {"name": "eat", "max": 10}),
        ({"name": "tea", "max": 12}, {"name": "tea", "max": 21}),
        ({"brand": "a", "name": "b"}, {"branda": "", "name": "b"}),
        ({"name": "tea", "max": 10}, {"name": "tea"}),
        ({"name": "tea", "max": 10}, {"name": "tea", "max": 10, "min": 0}),
    ]:
        message = f"Two different searches share an entry: {one} and {other}."
        expect(searches(one, other), 2, message, unit="search")
