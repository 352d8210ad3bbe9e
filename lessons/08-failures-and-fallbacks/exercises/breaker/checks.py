"""price(): served from the cache while it is up; after a failure it isn't asked for ten seconds. Where the process remembers the failure is the
learner's choice.
"""
import time

from shop.models import Product
from stampede.checks import check, expect, expect_that, learner, world

USED = "While the cache is up, it is used"
AT_ONCE_S = 0.1


def now_costs(price):
    Product.objects.filter(id=4).update(price=price)


@check(USED)
def _():
    program = learner()
    expect(program.call("price"), "12.00", "The cup costs 12.00.")
    now_costs(10)
    world.sleep(500)
    expect(program.call("price"), "12.00", "Prices are kept for 600 seconds. This one was read from the database again.")
    world.sleep(101)
    expect(program.call("price"), "10.00", "After 600 seconds the price has to be read again.")


@check("An outage is no error")
def _():
    for outage in [world.goes_down, world.hangs]:
        program = learner()
        outage("redis")
        for _ in range(2):
            value, error = program.attempt("price")
            expect_that(error is None, "Redis did not answer, and a visitor got an error. The database has the price.", "'12.00'", type(error).__name__)
            expect(value, "12.00", "Redis did not answer, and a visitor did not get the price. The database has it.")


@check("For ten seconds nobody waits for Redis", after=USED)
def _():
    program = learner()
    world.hangs("redis")
    program.call("price")
    for seconds in [0, 5, 4.4]:
        world.sleep(seconds)
        _, waited = program.timed("price")
        message = "Redis had let a visitor wait less than ten seconds before, and another one waited for it."
        expect_that(waited < AT_ONCE_S, message, "no wait", f"{waited:.3g} s")


@check("In these ten seconds the price comes from the database", after=USED)
def _():
    program = learner()
    program.call("price")
    world.goes_down("redis")
    program.call("price")
    for price in [10, 9]:
        now_costs(price)
        expect(program.call("price"), f"{price}.00", "Redis was down and the price in the database was new, and a visitor got the old price.")
    world.comes_back()
    world.sleep(9)
    message = "Redis had failed nine seconds before, and its price was shown. For ten seconds the database should be asked."
    expect(program.call("price"), "9.00", message)


@check("After ten seconds Redis is asked again", after=USED)
def _():
    program = learner()
    program.call("price")
    now_costs(10)
    world.goes_down("redis")
    program.call("price")
    world.comes_back()
    world.sleep(6)
    program.call("price")
    world.sleep(5)
    message = "Redis had answered again for eleven seconds, and its price was not used: it was read from the database."
    expect(program.call("price"), "12.00", message)


@check("If it still hangs, it is left alone for ten more seconds", after=USED)
def _():
    program = learner()
    world.hangs("redis")
    program.call("price")
    world.sleep(11)
    program.call("price")
    world.sleep(5)
    _, waited = program.timed("price")
    message = "The second attempt failed, too, and five seconds later a visitor waited for Redis."
    expect_that(waited < AT_ONCE_S, message, "no wait", f"{waited:.3g} s")


@check("After a second failure it's ten seconds again", after=USED)
def _():
    program = learner()
    program.call("price")
    now_costs(10)
    world.hangs("redis")
    program.call("price")
    world.sleep(11)
    program.call("price")
    world.comes_back()
    world.sleep(11)
    message = "Redis had failed a second time, eleven seconds ago, and since then it had answered again. Its price was not used."
    expect(program.call("price"), "12.00", message)


@check("The outage may begin at any moment")
def _():
    after = 0
    while True:
        program = learner()
        began = time.monotonic()
        if not program.visited(lambda: world.hangs("redis"), "price", after=after):
            break
        expect(program.returned, "12.00", "Redis began to hang while a visitor was being served, and the visitor did not get the price.")
        first = time.monotonic() - began
        waits = [first, program.timed("price")[1], program.timed("price")[1]]
        waited = sum(seconds >= AT_ONCE_S for seconds in waits)
        message = "Redis began to hang while a visitor was being served, and more than one of three visitors waited for it."
        expect_that(waited <= 1, message, "at most one waits", f"{waited} of them waited")
        after += 1
