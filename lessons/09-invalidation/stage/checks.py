"""Stage 9: a price change that shows. The races are in concurrency.json."""
from shop.models import Product
from stampede.checks import check, expect, learner, world


@check("The dashboard still remembers")
def _():
    program = learner()
    compute = program.stand_in("shop.services.compute_dashboard_stats", {"orders": 7}, {"orders": 9})
    program.call("dashboard_stats")
    program.call("dashboard_stats")
    expect(compute.calls, 1, "dashboard_stats() computed its numbers again.", unit="call")


@check("Prices are served from the cache for an hour")
def _():
    program = learner()
    price = program.call("price_of", 4)
    Product.objects.filter(id=4).update(price=1)
    world.sleep(3500)
    expect(program.call("price_of", 4), price, "The second visitor was not served from the cache.")


@check("A changed price shows at once")
def _():
    program = learner()
    program.call("price_of", 4)
    program.call("change_price", 4, 10)
    expect(program.call("price_of", 4), "10.00", "The price was changed, and the old one is served.")
    program.call("change_price", 4, 11)
    expect(program.call("price_of", 4), "11.00", "The second change does not show.")
