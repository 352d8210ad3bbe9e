"""new_price(number, price): replaces what is there, for 600 seconds."""
from stampede.checks import check, expect, learner, world


@check("The new price replaces the old one")
def _():
    from django.core.cache import cache

    program = learner()
    program.call("new_price", 4, "12.00")
    program.call("new_price", 4, "15.00")
    seen = cache.get("price:4")
    message = "Another product's price was changed." if seen is None else "An old price was there, and the new one was refused."
    expect(seen, "15.00", message)


@check("It is kept for 600 seconds")
def _():
    from django.core.cache import cache

    learner().call("new_price", 4, "12.00")
    world.sleep(599)
    expect(cache.get("price:4"), "12.00", "Before ten minutes were over the price was gone.")
    world.sleep(2)
    expect(cache.get("price:4"), None, "After ten minutes the price was still there.")
