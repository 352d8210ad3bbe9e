"""The settings of price_of(): a store that all processes on both machines share, and ten minutes by default. Judged by what another process sees;
only the second machine is judged by the backend's name, for the simulator has one disk."""
from decimal import Decimal

from django.conf import settings
from django.core.cache import cache
from shop.models import Product
from stampede.checks import check, expect, expect_that, learner, world

OWN = "A LOCATION is a name inside one process. Four processes still have four caches."
STORED = "The price is stored, and it is found again"


def kind():
    return settings.CACHES["default"]["BACKEND"].rpartition(".")[-1]


@check(STORED)
def _():
    program = learner()
    first = program.call("price_of", 1)
    expect(first, Product.objects.get(id=1).price, "price_of(1) should return the price in the table of products.")
    asked = len(world.queries("select"))
    second = program.call("price_of", 1)
    expect_that(kind() != "DummyCache", "This backend forgets everything at once: every visitor asks the database.", "a store", kind())
    expect(len(world.queries("select")), asked, "The second visitor's price came from the database again.", unit="query")
    expect(second, first, "The second visitor saw another price than the first.")


@check("All four processes share it, on both machines", after=STORED)
def _():
    program = learner()
    other = program.another_process()
    world.evict(world.stored())  # what the other's own lines have stored
    first = program.call("price_of", 1)
    Product.objects.filter(id=1).update(price=first + 1)
    seen = other.call("price_of", 1)
    if seen != first and len(settings.CACHES) > 1:
        message = "`cache` is the alias default. Two processes still have a cache each under it, whatever the other alias is."
        expect_that(False, message, "a shared store under default", kind())
    if seen != first:
        expect_that(kind() != "LocMemCache", OWN, "a store outside the process", kind())
    expect(seen, first, "Two processes saw two prices for the same product.")
    expect_that(kind() != "FileBasedCache", "The files are on one machine's disk. The other machine has its own.", "a server", kind())


@check("An entry lives for 600 seconds if no timeout is given")
def _():
    learner()
    cache.set("probe", "a value")
    ttl = world.kept("a value").longest
    message = f"An entry stored without a timeout lived for {ttl:g} s."
    if round(ttl) == 300:
        message = "Without TIMEOUT it is 300 seconds."
    if round(ttl) == 10:
        message = "An entry lived for 10 s: TIMEOUT is counted in seconds."
    expect_that(599 < ttl <= 600, message, "600 s", f"{ttl:g} s")


@check("So does the price", after=STORED)
def _():
    program = learner()
    price = Product.objects.get(id=1).price
    program.call("price_of", 1)
    Product.objects.filter(id=1).update(price=price + 1)
    world.sleep(599)
    expect(program.call("price_of", 1), price, "The price was looked up again before ten minutes were over.")
    world.sleep(1.5)
    expect(program.call("price_of", 1), price + 1, "The price is older than ten minutes and still shown.")
