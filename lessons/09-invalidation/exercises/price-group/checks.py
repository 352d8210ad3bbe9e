"""price_of() and cheapest() are cached for an hour, change_price() changes both. The races are in concurrency.json."""
from shop.models import Product
from stampede.checks import check, expect, learner, world


@check("Both are served from the cache for an hour")
def _():
    program = learner()
    price, names = program.call("price_of", 4), program.call("cheapest")
    Product.objects.filter(id=4).update(price=1)
    world.sleep(3500)
    expect(program.call("price_of", 4), price, "The second visitor was not served from the cache.")
    expect(program.call("cheapest"), names, "The second visitor was not served from the cache.")


@check("A price that nobody has looked at can be changed")
def _():
    program = learner()
    program.call("change_price", 4, 1)
    expect(program.call("price_of", 4), "1.00", "The new price does not show.")


@check("After a change the price and the list are new")
def _():
    program = learner()
    program.call("price_of", 4)
    program.call("cheapest")
    program.call("change_price", 4, 1)
    expect(program.call("price_of", 4), "1.00", "The new price does not show.")
    expect("Blue cup" in program.call("cheapest"), True, "The cup costs 1 now, and the list of the cheapest does not know it.")
    program.call("change_price", 4, 2)
    expect(program.call("price_of", 4), "2.00", "The second change does not show.")
