"""No old price is found, now or later; other entries stay; visits after the drop share one key."""
from django.core.cache import cache
from stampede.checks import check, expect, learner, world


def store(program):
    for name in ["cups", "tea"]:
        cache.set(program.call("key", name), "old", timeout=86400)


def found(program):
    return [name for name in ["cups", "tea"] if cache.get(program.call("key", name)) is not None]


@check("No cached price is found any more")
def _():
    program = learner()
    store(program)
    program.call("drop_prices")
    expect(found(program), [], "These pages were stored before drop_prices(), and they're still found.")


@check("What is stored afterwards is found")
def _():
    program = learner()
    store(program)
    program.call("drop_prices")
    cache.set(program.call("key", "cups"), "new", timeout=86400)
    expect(cache.get(program.call("key", "cups")), "new", "A page that was stored after drop_prices() isn't found by the next visitor.")


@check("The old prices don't come back")
def _():
    program = learner()
    store(program)
    program.call("drop_prices")
    store(program)
    program.call("drop_prices")
    expect(found(program), [], "After the second drop_prices(), pages from before it are still found: its token was used before.")
    world.sleep(3600)
    expect(found(program), [], "An hour later, pages from before drop_prices() are found again.")


@check("Other entries stay")
def _():
    program = learner()
    cache.set("session:ada", "logged in", timeout=86400)
    program.call("drop_prices")
    expect(cache.get("session:ada"), "logged in", "Ada's session has nothing to do with prices, and it's gone.")
