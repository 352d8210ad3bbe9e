"""results(text): searched once in ten minutes."""
from django.core.cache import cache
from stampede.checks import check, expect, learner, world

WORK = "shop.services.search_products"
OLD, NEW = ["Green tea"], ["Black tea"]
ONCE = "The second visitor is served from the cache"


@check(ONCE)
def _():
    program = learner()
    work = program.stand_in(WORK, OLD, NEW)
    expect(program.call("results", "tea"), OLD, "The first visitor should get what search_products() returns.")
    kept = world.stored()
    seen = program.call("results", "tea")
    message = "Two visitors came within seconds, and search_products() was called for both."
    if not kept:
        message = "Nothing was stored in the cache, so search_products() was called for both visitors."
    expect(work.calls, 1, message, unit="call")
    expect(seen, OLD, "The second visitor should get what was stored.")
    cache.clear()
    program.call("results", "tea")
    expect(work.calls, 2, "The cache was emptied, and the answer was still there: it is kept somewhere else.", unit="call")


@check("Results are kept for ten minutes", after=ONCE)
def _():
    program = learner()
    work = program.stand_in(WORK, OLD, NEW)
    program.call("results", "tea")
    world.sleep(600 - 1)
    program.call("results", "tea")
    expect(work.calls, 1, "It was searched again before ten minutes were over.", unit="call")
    world.sleep(1.5)
    expect(program.call("results", "tea"), NEW, "The results are older than ten minutes and still shown.")


@check("Each text has its own results", after=ONCE)
def _():
    program = learner()
    texts = ["black tea", "black cup", "green cup"]
    work = program.stand_in(WORK)
    work.answered_by(lambda text: [f"The results for {text}"])
    for text in texts * 2:
        message = f"A visitor searched for {text}, and this isn't what search_products() finds for that text."
        expect(program.call("results", text), [f"The results for {text}"], message)


@check("Finding nothing is an answer too", after=ONCE)
def _():
    program = learner()
    work = program.stand_in(WORK, [])
    program.call("results", "coffee")
    program.call("results", "coffee")
    message = "Nothing was found, and for the second visitor it was searched again: the stored empty list was taken for a miss."
    expect(work.calls, 1, message, unit="call")
