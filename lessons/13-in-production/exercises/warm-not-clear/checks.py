"""after_deploy(): nothing is lost, and Kyoto is there."""
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world

WORK = "shop.services.fetch_weather"


@check("The baskets stay")
def _():
    program = learner()
    program.stand_in(WORK, {"degrees": 3})
    cache.set("basket:7", ["Blue cup"], timeout=None)
    program.call("after_deploy")
    expect(cache.get("basket:7"), ["Blue cup"], "A basket was in the cache before the deploy, and it's gone afterwards.")


@check("No visitor waits for the weather in Kyoto")
def _():
    program = learner()
    work = program.stand_in(WORK, {"degrees": 3})
    cache.delete("weather:Kyoto")
    program.call("after_deploy")
    before = work.calls
    expect(program.call("page", "Kyoto"), 3, "After the deploy the page should show the degrees.")
    expect(work.calls - before, 0, "The first visitor after the deploy had to fetch the weather.", unit="call")


@check("It is kept for an hour, as by a visit", after="No visitor waits for the weather in Kyoto")
def _():
    program = learner()
    work = program.stand_in(WORK, {"degrees": 3}, {"degrees": 9})
    program.call("after_deploy")
    before = work.calls
    world.sleep(3599)
    program.call("page", "Kyoto")
    expect(work.calls - before, 0, "Not yet an hour after the deploy, a visitor had to fetch the weather.", unit="call")
    world.sleep(2)
    program.call("page", "Kyoto")
    expect_that(work.calls > before, "An hour after the deploy, its weather is still shown.", "a new call", "none")


@check("The weather is never older than an hour", after="No visitor waits for the weather in Kyoto")
def _():
    program = learner()
    cache.clear()  # what its own lines have fetched
    program.stand_in(WORK, {"degrees": 3}, {"degrees": 9})
    program.call("page", "Kyoto")
    world.sleep(2000)
    program.call("after_deploy")
    world.sleep(1601)
    message = "A visitor had fetched the weather, 2,000 seconds later came a deploy, and the page showed that weather for more than an hour."
    expect(program.call("page", "Kyoto"), 9, message)
