"""stock(number): straight from the database."""
from shop.models import Product
from stampede.checks import check, expect, learner, world


@check("It returns the stock of the product")
def _():
    program = learner()
    for number in [4, 5]:
        expect(program.call("stock", number), Product.objects.get(id=number).stock, f"The stock of product {number} should be the number in its row.")


@check("Nothing is asked of the cache", after="It returns the stock of the product")
def _():
    program = learner()
    program.call("stock", 4)
    expect(world.round_trips(), 0, "The cache was still asked, or something was stored in it.", unit="command")


@check("Each visitor sees the stock of this moment", after="It returns the stock of the product")
def _():
    program = learner()
    program.call("stock", 4)
    Product.objects.filter(id=4).update(stock=3)
    expect(program.call("stock", 4), 3, "The stock changed to 3, and the next visitor saw another number.")
    Product.objects.filter(id=4).update(stock=0)
    expect(program.call("stock", 4), 0, "The stock changed to 0, and the next visitor saw another number.")
