"""click(name): half an hour from the last click."""
from django.core.cache import cache
from stampede.checks import check, expect, learner, world


def basket_after(*seconds):
    program = learner()
    program.call("put", "ada", "Glass pot")
    for pause in seconds:
        world.sleep(pause)
        program.call("click", "ada")
    return program


@check("29 minutes after the last click the basket is there")
def _():
    basket_after(600, 1700)
    world.sleep(29 * 60)
    expect(cache.get("basket:ada"), ["Glass pot"], "29 minutes after the last click the basket was gone, or something else was in it.")


@check("31 minutes after it, it is gone")
def _():
    basket_after(600, 1700)
    world.sleep(31 * 60)
    expect(cache.get("basket:ada"), None, "31 minutes after the last click the basket was still there.")


@check("Each customer's click keeps their own basket")
def _():
    program = basket_after()
    program.call("put", "bob", "Blue cup")
    world.sleep(1700)
    program.call("click", "bob")
    world.sleep(200)
    expect([cache.get("basket:ada"), cache.get("basket:bob")], [None, ["Blue cup"]], "Bob clicked and Ada did not, and not only Bob's basket was kept.")
