"""find(filters): the order does not matter, names and values do."""
from stampede.checks import check, expect, learner

SEARCH = "shop.services.search_products"


def searches(*calls):
    program = learner()
    search = program.stand_in(SEARCH, ["tea"])
    for filters in calls:
        program.call("find", filters)
    return search.calls


@check("Another order is the same search")
def _():
    found = searches({"name": "tea", "max": 10}, {"max": 10, "name": "tea"})
    expect(found, 1, "The same filters in another order were searched again.", unit="search")


@check("Another value is another search")
def _():
    found = searches({"name": "tea", "max": 10}, {"name": "tea", "max": 20})
    expect(found, 2, "Another value was given the answer of the first.", unit="search")


@check("Another filter is another search")
def _():
    found = searches({"name": "tea", "max": 10}, {"name": "tea", "min": 10})
    expect(found, 2, "max=10 and min=10 share an entry: the key has to name the filter too.", unit="search")
