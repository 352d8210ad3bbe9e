"""count_matches(text): kept for a minute, a 0 too."""
from stampede.checks import check, expect, expect_that, learner, world

FIRST = "It counts"
SEARCH = "shop.services.search_products"
KEPT = "A count is kept"


@check(FIRST)
def _():
    program = learner()
    program.stand_in(SEARCH, ["Green tea", "Black tea"])
    expect(program.call("count_matches", "tea"), 2, "Two products match, so count_matches() should return 2.")
    expect(program.call("count_matches", "tea"), 2, "The second visitor should be told the same number.")


@check(KEPT, after=FIRST)
def _():
    program = learner()
    search = program.stand_in(SEARCH, ["Green tea"], ["Blue cup", "Red cup"])
    for visitor in range(3):
        program.call("count_matches", "green")
    expect(search.calls, 1, "Three visitors asked for the same word within seconds, and it was searched more than once.", unit="search")
    program = learner()
    texts = ["red tea", "red cup", "tin cup"]
    search = program.stand_in(SEARCH, *[["something"] * n for n in range(1, 4)])
    for n, text in enumerate(texts, start=1):
        expect(program.call("count_matches", text), n, f"A visitor asked for {text} and was told the number of another search.")
    expect(search.asked_for("tin cup"), True, "A visitor asked for tin cup, and that text was never searched for.")


@check("0 is kept too", after=KEPT)
def _():
    program = learner()
    search = program.stand_in(SEARCH, [])
    program.call("count_matches", "coffee")
    kept = world.stored(0)
    seen = program.call("count_matches", "coffee")
    message = "Nothing matched, and for the second visitor it was searched again."
    if kept and world.reads() > 1:
        message = "A stored 0 was taken for a miss."
    expect(search.calls, 1, message, unit="search")
    expect(seen, 0, "Nothing matched, so it should return 0.")


@check("It is kept for a minute", after=KEPT)
def _():
    for found in [["Green tea"], []]:
        program = learner()
        search = program.stand_in(SEARCH, found)
        program.call("count_matches", "tea")
        world.sleep(59)
        program.call("count_matches", "tea")
        expect(search.calls, 1, "It was searched again before the minute was over.", unit="search")
        world.sleep(1.5)
        program.call("count_matches", "tea")
        expect(search.calls, 2, "The number is older than a minute and still shown.", unit="search")
