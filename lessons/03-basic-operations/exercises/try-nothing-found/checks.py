"""how_many(text): 0 is an answer too."""
from stampede.checks import check, expect, learner

SEARCH = "shop.services.search_products"


@check("It counts")
def _():
    program = learner()
    program.stand_in(SEARCH, ["Green tea", "Black tea"])
    expect(program.call("how_many", "tea"), 2, "Two products were found. On an empty cache they have to be counted.")
    expect(program.call("how_many", "tea"), 2, "The second visitor should see the same number.")


@check("What is found once is not searched again")
def _():
    program = learner()
    search = program.stand_in(SEARCH, ["Green tea", "Black tea"])
    program.call("how_many", "tea")
    program.call("how_many", "tea")
    expect(search.calls, 1, "The number was in the cache, and it was searched again.", unit="call")


@check("Nothing found is an answer too")
def _():
    program = learner()
    search = program.stand_in(SEARCH, [])
    program.call("how_many", "coffee")
    expect(program.call("how_many", "coffee"), 0, "Nothing was found, so it should say 0.")
    expect(search.calls, 1, "A 0 was in the cache, and it was searched again: the 0 was taken for a miss.", unit="call")
