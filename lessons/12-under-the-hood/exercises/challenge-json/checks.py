"""ShopJson: what goes in comes out, or is refused; and nothing that is read ever runs. Two sales at once are in concurrency.json."""
from decimal import Decimal

import redis
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner

server = redis.Redis.from_url("redis://127.0.0.1:6379/0")
PARCEL = b"cbuiltins\nprint\n(Vthe parcel is open\ntR."


@check("Texts, numbers, lists and dicts come back")
def _():
    learner()
    for value in ["12.00", 2.5, True, None, ["S", "M"], {"name": "Blue cup", "sizes": ["S"]}]:
        cache.set("thing", value, timeout=60)
        expect(cache.get("thing", "nothing"), value, "Something else came back.")


@check("A price comes back as a Decimal")
def _():
    learner()
    cache.set("offers", [{"price": Decimal("12.10")}, {"price": Decimal("9.00")}], timeout=60)
    prices = [offer["price"] for offer in cache.get("offers")]
    kind = type(prices[0]).__name__
    expect(kind, "Decimal", f"The price came back as a {kind}.")
    expect(prices, [Decimal("12.10"), Decimal("9.00")], "The prices.")


@check("Redis can still count")
def _():
    learner()
    cache.set("views", 7, timeout=60)
    message = "Redis counts digits only. A whole number has to lie there as it is, with nothing around it."
    expect(server.get(":1:views"), b"7", message)
    expect(cache.incr("views"), 8, message)


@check("Nothing that lies there is run")
def _():
    program = learner()
    server.set(":1:offer", PARCEL)
    try:
        cache.get("offer")
    except Exception:
        pass  # to refuse it is fine
    message = "The parcel was opened: while there is a pickle.loads in it, your format is no safer than pickle."
    expect_that("the parcel is open" not in program.stdout, message, "an error, or a miss", "it ran")


@check("What JSON would change is refused")
def _():
    learner()
    changed = {
        "A tuple went in and a list came out. Nobody was told.": ("S", "M"),
        "A number as a key went in, and a text came out: prices[4] is a KeyError now.": {4: "12.00"},
    }
    for message, value in changed.items():
        try:
            cache.set("thing", value, timeout=60)
        except TypeError:
            continue
        expect_that(False, message, "TypeError at set", repr(cache.get("thing")))
