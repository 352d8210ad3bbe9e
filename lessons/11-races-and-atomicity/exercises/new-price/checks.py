"""price_of() caches for an hour, change_price() changes what visitors see. What happens at the same time is in scenario.json."""
from decimal import Decimal, InvalidOperation

from shop.models import Product
from stampede.checks import check, expect, learner, world

SHOWN = "Visitors see the price of their product"
KEPT = "Prices are served from the cache for an hour"


def number(value):
    """'10', '10.00' and Decimal('10') are one price."""
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return value


def in_database(product):
    return number(Product.objects.get(id=product).price)


def price_of(program, product=4):
    return number(program.call("price_of", product))


def queries_of_a_visit(program):
    before = len(world.queries("select"))
    program.call("price_of", 4)
    return len(world.queries("select")) - before


@check(SHOWN)
def _():
    program = learner()
    for product in (4, 5, 4, 1):
        expect(price_of(program, product), in_database(product), f"price_of({product}) should return the price of product {product}.")


@check("A new price shows at once", after=SHOWN)
def _():
    program = learner()
    price_of(program)
    program.call("change_price", 4, 10)
    expect(in_database(4), Decimal("10.00"), "The new price is not in the database.")
    expect(price_of(program), Decimal("10.00"), "After change_price() the old price was still served.")
    program.call("change_price", 4, 11)
    expect(price_of(program), Decimal("11.00"), "The first change showed, and the second did not.")
    program.call("change_price", 5, 30)
    expect(price_of(program, 5), Decimal("30.00"), "Nobody had looked at product 5 before its price changed, and then the old one was served.")


@check("Every process shows it", after=SHOWN)
def _():
    program = learner()
    other = program.another_process()
    for one in (program, other):
        price_of(one)
    program.call("change_price", 4, 10)
    expect(price_of(other), Decimal("10.00"), "One process changed the price, and this is the one that another process showed.")


@check(KEPT, after=SHOWN)
def _():
    program = learner()
    price_of(program)
    world.sleep(3500)
    expect(queries_of_a_visit(program), 0, "After 3500 seconds the price was read from the database again. The shop wants it in the cache for an hour.")
    Product.objects.filter(id=4).update(price=1)  # behind the program's back, so that one can see who is asked
    world.sleep(200)
    expect(price_of(program), Decimal("1.00"), "After more than an hour the price was still served from the cache.")


@check("After a change too", after=KEPT)
def _():
    program = learner()
    program.call("change_price", 4, 10)
    world.sleep(20)
    price_of(program)
    world.sleep(3500)
    expect(queries_of_a_visit(program), 0, "The price changed, a visitor looked, and within the hour the next one had to ask the database.")
    program.call("change_price", 4, 11)
    price_of(program)
    Product.objects.filter(id=4).update(price=1)
    world.sleep(3700)
    expect(price_of(program), Decimal("1.00"), "More than an hour after a change the price was still served from the cache.")


@check("An entry that gets lost brings no old price back", after=SHOWN)
def _():
    position, entries = 0, [None]
    while position < len(entries):
        program = learner()
        price_of(program)
        program.call("change_price", 4, 10)
        price_of(program)
        entries = list(world.stored())
        world.evict(entries[position : position + 1])
        expect(price_of(program), Decimal("10.00"), "The price changed, then the cache lost one entry, as it may at any time, and the old price was served again.")
        position += 1


@check("Two days of visits and sales", after=SHOWN)
def _():
    program = learner()
    price, hours = 1, 0.0
    for pause in (10, 290, 1700, 301, 3500, 20, 3300, 299, 900, 3601, 5, 2400) * 2:
        expect(price_of(program), in_database(4), f"After {hours:.1f} hours of visits and sales a visitor was shown a price from before a sale.")
        world.sleep(pause)
        hours += pause / 3600
        price_of(program)
        price += 1
        program.call("change_price", 4, price)
