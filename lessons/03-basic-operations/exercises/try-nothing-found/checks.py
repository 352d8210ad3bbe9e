"""how_many(text): 0 is an answer too."""
from stampede.checks import check, expect, expect_that, learner, world

FIRST = "It counts"
SEARCH = "shop.services.search_products"
ONCE = "What is found once is not searched again"


@check(FIRST)
def _():
    program = learner()
    program.stand_in(SEARCH, ["Green tea", "Black tea"])
    expect(program.call("how_many", "tea"), 2, "Two products were found. On an empty cache they have to be counted.")
    expect(program.call("how_many", "tea"), 2, "The second visitor should see the same number.")


@check(ONCE, after=FIRST)
def _():
    program = learner()
    search = program.stand_in(SEARCH, ["Green tea", "Black tea"], ["Blue cup"])
    program.call("how_many", "tea")
    program.call("how_many", "tea")
    expect(search.calls, 1, "Two visitors asked for the same word within seconds, and it was searched twice.", unit="search")
    program = learner()
    texts = ["red tea", "red cup", "tin cup"]
    search = program.stand_in(SEARCH, *[["something"] * n for n in range(1, 4)])
    for n, text in enumerate(texts, start=1):
        expect(program.call("how_many", text), n, f"A visitor asked for {text} and was told the number of another search.")
    expect(search.asked_for("tin cup"), True, "A visitor asked for tin cup, and that text was never searched for.")


@check("Nothing found is an answer too", after=ONCE)
def _():
    program = learner()
    search = program.stand_in(SEARCH, [])
    program.call("how_many", "coffee")
    kept = world.stored(0)
    expect(program.call("how_many", "coffee"), 0, "Nothing was found, so it should say 0.")
    message = "Nothing was found, and the second visitor's word was searched again."
    if kept and world.reads() > 1:
        message = "A 0 was in the cache, and it was searched again: the 0 was taken for a miss."
    expect(search.calls, 1, message, unit="search")


@check("The number is kept for a minute, as before", after=ONCE)
def _():
    for found in [["Green tea"], []]:
        program = learner()
        search = program.stand_in(SEARCH, found)
        program.call("how_many", "tea")
        world.sleep(59)
        program.call("how_many", "tea")
        expect(search.calls, 1, "It was searched again before the minute was over.", unit="search")
        world.sleep(1.5)
        program.call("how_many", "tea")
        expect(search.calls, 2, "The number is older than a minute and still shown.", unit="search")
