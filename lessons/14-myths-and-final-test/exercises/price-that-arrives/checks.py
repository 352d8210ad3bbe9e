"""new_price(number, price): replaces what is there, for 600 seconds."""
from django.core.cache import cache
from stampede.checks import check, expect, learner, world


@check("The new price replaces the old one")
def _():
    program = learner()
    program.call("new_price", 5, "34.00")
    program.call("new_price", 4, "12.00")
    program.call("new_price", 4, "15.00")
    expect(cache.get("price:4"), "15.00", "The price of product 4 was set to 12.00 and then to 15.00.")
    expect(cache.get("price:5"), "34.00", "The price of product 5, which nobody has changed since.")
    program.call("new_price", 4, 0)
    expect(cache.get("price:4"), 0, "The price of product 4 was set to 0, because it's given away now.")


@check("It is kept for 600 seconds")
def _():
    program = learner()
    program.call("new_price", 4, "12.00")
    world.sleep(599)
    expect(cache.get("price:4"), "12.00", "Before ten minutes had passed the price was gone.")
    world.sleep(2)
    expect(cache.get("price:4"), None, "After ten minutes the price was still there.")
    program.call("new_price", 4, "12.00")
    world.sleep(500)
    program.call("new_price", 4, "15.00")
    world.sleep(599)
    expect(cache.get("price:4"), "15.00", "The second price came 500 seconds after the first, and was gone before its own ten minutes had passed.")
    world.sleep(2)
    expect(cache.get("price:4"), None, "Ten minutes after the second price it was still there.")
    program.call("new_price", 4, "15.00")
    world.sleep(500)
    program.call("new_price", 4, "15.00")
    world.sleep(599)
    expect(cache.get("price:4"), "15.00", "The same price was set once more, 500 seconds later, and was gone before ten minutes from then were over.")
