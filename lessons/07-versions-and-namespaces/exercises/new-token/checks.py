"""No old price is found, now or later; other entries stay; visits after the drop share one key."""
from django.core.cache import cache
from stampede.checks import check, expect, learner, world

FIRST = "No cached price is found any more"


def store(program):
    for name in ["cups", "tea"]:
        cache.set(program.call("key", name), "old", timeout=86400)


def found(program):
    return [name for name in ["cups", "tea"] if cache.get(program.call("key", name)) is not None]


@check(FIRST)
def _():
    program = learner()
    store(program)
    program.call("drop_prices")
    expect(found(program), [], "These pages were stored before drop_prices(), and they're still found.")


@check("What is stored afterwards is found", after=FIRST)
def _():
    program = learner()
    store(program)
    program.call("drop_prices")
    cache.set(program.call("key", "cups"), "new", timeout=86400)
    expect(cache.get(program.call("key", "cups")), "new", "A page that was stored after drop_prices() isn't found by the next visitor.")
    world.sleep(80000)
    message = "A page was stored for a day after drop_prices(). Nobody dropped it, and before the day was over it wasn't found any more."
    expect(cache.get(program.call("key", "cups")), "new", message)


@check("The old prices don't come back", after=FIRST)
def _():
    program = learner()
    store(program)
    program.call("drop_prices")
    store(program)
    program.call("drop_prices")
    expect(found(program), [], "After the second drop_prices(), pages from before it are still found: its token was used before.")
    for drop in range(30):
        store(program)
        program.call("drop_prices")
        expect(found(program), [], "Prices were dropped again and again, and pages from before were found again: a token came up that had been used before.")
    world.sleep(3600)
    expect(found(program), [], "An hour later, pages from before drop_prices() are found again.")


@check("Other entries stay")
def _():
    program = learner()
    cache.set("session:ada", "logged in", timeout=86400)
    program.call("drop_prices")
    expect(cache.get("session:ada"), "logged in", "Ada's session has nothing to do with prices, and it's gone.")
