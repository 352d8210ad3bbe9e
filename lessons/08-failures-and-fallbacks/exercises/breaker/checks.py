"""price(): served from the cache while it is up. The slow server is in concurrency.json."""
from shop.models import Product
from stampede.checks import check, expect, learner, world


@check("While the cache is up, it is used")
def _():
    program = learner()
    expect(program.call("price"), "12.00", "The cup costs 12.00.")
    Product.objects.filter(id=4).update(price=10)
    world.sleep(500)
    expect(program.call("price"), "12.00", "Prices are kept for 600 seconds. This one was read from the database again.")
    world.sleep(101)
    expect(program.call("price"), "10.00", "After 600 seconds the price has to be read again.")
