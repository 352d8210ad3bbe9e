"""click(name): half an hour from the last click."""
from django.core.cache import cache
from stampede.checks import check, expect, learner, world

FIRST = "Until half an hour after the last click the basket is there"


def basket_after(*seconds):
    program = learner()
    program.call("put", "ada", "Glass pot")
    for pause in seconds:
        world.sleep(pause)
        program.call("click", "ada")
    return program


@check(FIRST)
def _():
    basket_after(600, 1700)
    world.sleep(1799)
    expect(cache.get("basket:ada"), ["Glass pot"], "The half hour since the last click was not over, and the basket was gone, or something else was in it.")


@check("After that it is gone")
def _():
    basket_after(600, 1700)
    world.sleep(1800.5)
    expect(cache.get("basket:ada"), None, "More than half an hour after the last click the basket was still there.")


@check("Each customer's click keeps their own basket", after=FIRST)
def _():
    program = basket_after()
    program.call("put", "bob", "Blue cup")
    world.sleep(1700)
    program.call("click", "bob")
    world.sleep(200)
    expect([cache.get("basket:ada"), cache.get("basket:bob")], [None, ["Blue cup"]], "Bob clicked and Ada did not, and not only Bob's basket was kept.")


@check("A click makes no basket", after=FIRST)
def _():
    program = learner()
    program.call("click", "bob")
    expect(len(world.stored()), 0, "Bob had no basket. He clicked, and something was stored.", unit="entry" if len(world.stored()) == 1 else None)
