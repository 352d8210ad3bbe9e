"""count_matches(text): 0 is an answer."""
from stampede.checks import check, expect, learner

SEARCH = "shop.services.search_products"


@check("It counts")
def _():
    program = learner()
    program.stand_in(SEARCH, ["Green tea", "Black tea"])
    expect(program.call("count_matches", "tea"), 2, "It should return how many there are.")


@check("A count is kept")
def _():
    program = learner()
    search = program.stand_in(SEARCH, ["Green tea"])
    for visitor in range(3):
        program.call("count_matches", "green")
    expect(search.calls, 1, "It searched for every visitor, hit or miss.", unit="search")


@check("0 is kept too")
def _():
    program = learner()
    search = program.stand_in(SEARCH, [])
    for visitor in range(3):
        seen = program.call("count_matches", "coffee")
    expect(search.calls, 1, "A stored 0 was taken for a miss.", unit="search")
    expect(seen, 0, "It should return how many there are.")
