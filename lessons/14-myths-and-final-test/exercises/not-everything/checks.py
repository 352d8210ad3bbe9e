"""forget_prices(numbers): these prices are gone, the others and the counter stay."""
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world

OTHERS = {"price:4": "12.00", "price:6": "9.80", "price:55": "1.20", "page:3": "Tea", "3": "a review"}


def after(numbers):
    program = learner()
    cache.set_many({"price:3": "5.20", "price:5": "34.00", **OTHERS}, timeout=6000)
    cache.set("visits", 7, timeout=None)
    program.call("forget_prices", numbers)
    return program


@check("What belongs to others stays")
def _():
    after([3, 5])
    expect(cache.get("visits"), 7, "The counter of visits is gone, and it cannot be computed again.")
    expect(cache.get_many(OTHERS), OTHERS, "Entries that nobody named are gone, or are others now.")
    world.sleep(3600)
    expect(cache.get("visits"), 7, "An hour later the counter of visits was gone: it had no expiry before.")
    expect(cache.get_many(OTHERS), OTHERS, "Entries that nobody named expired earlier than they should.")


@check("What others count in the middle is counted", after="What belongs to others stays")
def _():
    step, goes_on = 0, True
    while goes_on and step < 40:
        program = learner()
        cache.set("visits", 7, timeout=None)
        goes_on = program.visited(lambda: cache.incr("visits"), "forget_prices", [3, 5], after=step)
        expect(cache.get("visits"), 8 if goes_on else 7, "A visit was counted in the middle of forget_prices(), and that is not what the counter says afterwards.")
        step += 1


@check("The named prices are gone")
def _():
    after([3, 5])
    left = {key: cache.get(key, "no entry") for key in ["price:3", "price:5"]}
    served = {key: price for key, price in left.items() if price not in (None, "no entry")}
    expect(served, {}, "An old price is still served.")
    message = "The entry is still there: a stored None is an entry too, and `add` will be refused."
    expect(left, {"price:3": "no entry", "price:5": "no entry"}, message)


@check("Many prices at once")
def _():
    program = learner()
    numbers = [2, 3, 5, 7, 11, 13, 17]
    cache.set_many({f"price:{number}": "5.20" for number in range(20)}, timeout=6000)
    program.call("forget_prices", numbers)
    left = [number for number in numbers if f"price:{number}" in cache]
    expect(left, [], "Seven prices were named at once, and those of these products are still in the cache.")
    kept = [number for number in range(20) if f"price:{number}" in cache]
    expect(kept, [number for number in range(20) if number not in numbers], "Seven prices were named, and these are the products whose prices are left.")


@check("One price, and none")
def _():
    after([5])
    expect(cache.get("price:5", "no entry"), "no entry", "The only price that was named is still there.")
    expect(cache.get("price:3"), "5.20", "Only price:5 was named, and price:3 is gone.")
    program = after([17, 3])
    expect(cache.get("price:3", "no entry"), "no entry", "price:17 isn't in the cache. price:3 was named too, and it's still there.")
    cache.set("price:17", "8.00", timeout=6000)
    program.call("forget_prices", [17])
    expect(cache.get("price:17", "no entry"), "no entry", "price:17 was named, and it's still there.")
    after([])
    expect(cache.get("price:3"), "5.20", "No price was named, and price:3 is gone.")
