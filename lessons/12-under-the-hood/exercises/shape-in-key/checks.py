"""price_of(number): entries of the old shape aren't met, those of the new one are."""
from django.core.cache import cache
from shop.models import Product
from stampede.checks import check, expect, learner, world


@check("An entry of the old shape isn't met")
def _():
    program = learner()
    cache.set_many({f"price:{number}": {"amount": "11.00"} for number in (2, 4, 24, 42)}, timeout=600)
    found = program.call("price_of", 4)
    expect(found, {"amount": "12.00", "currency": "USD"}, "An entry of the release before was in the cache, and this is what the page got.")


@check("The old release goes on finding its own")
def _():
    program = learner()
    cache.set("price:4", {"amount": "12.00"}, timeout=600)
    program.call("price_of", 4)
    found = cache.get("price:4")
    expect(found, {"amount": "12.00"}, "Processes of the release before still ask for `price:4`, and this is what they find now.")


@check("Each product has its own price", after="An entry of the old shape isn't met")
def _():
    program = learner()
    program.call("price_of", 4)
    expect(program.call("price_of", 5)["amount"], "34.00", "The price of product 5, asked for after that of product 4.")


@check("The new shape is served from the cache", after="An entry of the old shape isn't met")
def _():
    program = learner()
    program.call("price_of", 5)
    before = len(world.queries("select"))
    world.sleep(599)
    program.call("price_of", 5)
    expect(len(world.queries("select")) - before, 0, "Less than ten minutes later a visitor's price came from the database.", unit="query")


@check("A price is kept for ten minutes, as before", after="An entry of the old shape isn't met")
def _():
    program = learner()
    program.call("price_of", 5)
    Product.objects.filter(id=5).update(price="30.00")
    world.sleep(601)
    expect(program.call("price_of", 5)["amount"], "30.00", "The price of product 5 changed, and after ten minutes the page still got another one.")
