"""price_of() and cheapest() are cached for an hour, change_price() changes both. What happens at the same time is in scenario.json."""
from decimal import Decimal, InvalidOperation

from django.core.cache import cache
from shop.models import Product
from stampede.checks import check, expect, learner, world

SHOWN = "Visitors see the prices and the two cheapest"


def number(value):
    """'10', '10.00' and Decimal('10') are one price."""
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return value


def in_database(product):
    return number(Product.objects.get(id=product).price)


def two_cheapest():
    return [product.name for product in Product.objects.order_by("price", "id")[:2]]


def price_of(program, product):
    return number(program.call("price_of", product))


@check(SHOWN)
def _():
    program = learner()
    for product in (4, 5, 4):
        expect(price_of(program, product), in_database(product), f"price_of({product}) should return the price of product {product}.")
    expect(program.call("cheapest"), two_cheapest(), "cheapest() should return the names of the two cheapest products.")


@check("Both are served from the cache for an hour", after=SHOWN)
def _():
    program = learner()
    price, names = price_of(program, 4), program.call("cheapest")
    Product.objects.filter(id=4).update(price=1)  # behind the program's back, so that one can see who is asked
    world.sleep(3590)
    expect(price_of(program, 4), price, "Within the hour the second visitor of the price was not served from the cache.")
    expect(program.call("cheapest"), names, "Within the hour the second visitor of the list was not served from the cache.")
    world.sleep(20)
    expect(price_of(program, 4), Decimal("1.00"), "More than an hour later the price was still served from the cache.")
    expect(program.call("cheapest"), two_cheapest(), "More than an hour later the list was still served from the cache.")


@check("A price that nobody has looked at can be changed", after=SHOWN)
def _():
    program = learner()
    program.call("change_price", 4, 1)
    expect(in_database(4), Decimal("1.00"), "change_price() did not change the price in the database.")
    expect(price_of(program, 4), Decimal("1.00"), "Nobody had looked at the price before it changed, and then the old one was served.")


@check("After a change the price and the list are new", after=SHOWN)
def _():
    program = learner()
    price_of(program, 4)
    program.call("cheapest")
    program.call("change_price", 4, 1)
    expect(price_of(program, 4), Decimal("1.00"), "The price was changed, and the old one was served.")
    expect(program.call("cheapest"), two_cheapest(), "The cup costs 1 now, and the list of the cheapest does not know it.")
    program.call("change_price", 4, 20)
    expect(price_of(program, 4), Decimal("20.00"), "The first change showed, and the second did not.")
    expect(program.call("cheapest"), two_cheapest(), "The cup became expensive again, and it is still among the cheapest.")


@check("Every product's new price shows", after=SHOWN)
def _():
    program = learner()
    products = [5, 3, 2, 4]
    for product in products:
        price_of(program, product)
    for price, product in enumerate(products, start=6):
        program.call("change_price", product, price)
    shown = [price_of(program, product) for product in products]
    expect(shown, [Decimal(price) for price in (6, 7, 8, 9)], "The prices of products 5, 3, 2 and 4 were looked at and then changed. These are the prices shown afterwards.")


@check("Two days of visits and changes", after=SHOWN)
def _():
    program = learner()
    price, hours = 1, 0.0
    for pause in (10, 290, 1700, 301, 3500, 20, 3300, 299, 900, 3601, 5, 2400) * 2:
        old = "hours of visits and changes a visitor was shown"
        expect(price_of(program, 4), in_database(4), f"After {hours:.1f} {old} a price from before a change.")
        expect(program.call("cheapest"), two_cheapest(), f"After {hours:.1f} {old} a list from before a change.")
        world.sleep(pause)
        hours += pause / 3600
        price_of(program, 4)
        program.call("cheapest")
        price = price % 7 + 1
        program.call("change_price", 4, price)


@check("After a change both are cached for an hour too", after=SHOWN)
def _():
    program = learner()
    program.call("change_price", 4, 15)
    world.sleep(20)
    price_of(program, 4)
    program.call("cheapest")
    world.sleep(3500)
    before = len(world.queries("select"))
    price_of(program, 4)
    program.call("cheapest")
    expect(len(world.queries("select")) - before, 0, "A price changed, visitors looked, and within the hour the next ones had to ask the database.")


@check("An entry that is evicted brings nothing old back", after=SHOWN)
def _():
    number = 0
    while True:
        program = learner()
        price_of(program, 4)
        program.call("cheapest")
        program.call("change_price", 4, 1)
        price_of(program, 4)
        program.call("cheapest")
        if number == len(world.stored()):
            break
        world.evict([world.stored()[number]])
        seen = "The cache was full and evicted one entry after the change, and this is"
        expect(price_of(program, 4), Decimal("1.00"), f"{seen} the price that the next visitor was shown.")
        expect(program.call("cheapest"), two_cheapest(), f"{seen} the list that the next visitor was shown.")
        number += 1


@check("A price that comes back brings no old list back", after=SHOWN)
def _():
    program = learner()
    program.call("change_price", 4, 9)
    program.call("cheapest")
    program.call("change_price", 5, 1)
    program.call("cheapest")
    program.call("change_price", 4, 9)
    message = "One product was given the price that it had already, after another one had become cheap. This list was shown."
    expect(program.call("cheapest"), two_cheapest(), message)


@check("Every process shows a new price", after=SHOWN)
def _():
    program = learner()
    other = program.another_process()
    for one in (program, other):
        one.call("price_of", 4)
        one.call("cheapest")
    program.call("change_price", 4, 1)
    expect(price_of(other, 4), Decimal("1.00"), "One process changed a price, and this is the one that another process showed.")
    expect(other.call("cheapest"), two_cheapest(), "One process changed a price, and these are the cheapest that another process showed.")


@check("Other entries stay")
def _():
    program = learner()
    cache.set("rates", {"USD": 1.09}, timeout=600)
    program.call("change_price", 4, 9)
    expect(cache.get("rates"), {"USD": 1.09}, "The price of product 4 was changed, and an entry that has nothing to do with it went as well.")
