"""count_view(): a counter for ever, from nothing, one for each visitor. The races are in concurrency.json."""
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world


@check("The first visitor is number 1, the second number 2")
def _():
    program = learner()
    try:
        first = program.namespace["count_view"]()
    except ValueError:
        expect_that(False, "There is no counter on the first day, and incr() on a missing key raises ValueError.", "1", "ValueError")
    expect(first, 1, "The first visitor should be number 1.")
    expect(program.call("count_view"), 2, "The second visitor should be number 2.")
    expect(cache.get("views"), 2, "The count should be under the key views.")


@check("The counter is kept")
def _():
    program = learner()
    program.call("count_view")
    world.sleep(86400)
    message = "A day later the counter began again. Without a timeout it has 300 seconds to live."
    expect(program.call("count_view"), 2, message)
