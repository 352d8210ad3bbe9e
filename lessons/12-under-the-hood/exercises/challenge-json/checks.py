"""ShopJson: what goes in comes out, or is refused; and nothing that is read ever runs. Two sales at once are in scenario.json."""
import json
from decimal import Decimal

import redis
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner

server = redis.Redis.from_url("redis://127.0.0.1:6379/0")
RAN = "it has run"
PARCELS = [b"cbuiltins\nprint\n(V" + RAN.encode() + b"\ntR.", f"print('{RAN}')".encode(), f'"{RAN}" if print("{RAN}") else 1'.encode()]


def kinds(value):
    """The value with the types of all its parts: (1,) is not [1], and Decimal("1.0") is not 1.0 or Decimal("1.00")."""
    if isinstance(value, dict):
        return "dict", sorted((repr(key), kinds(part)) for key, part in value.items())
    if isinstance(value, (list, tuple)):
        return type(value).__name__, [kinds(part) for part in value]
    return type(value).__name__, repr(value)


@check("Strings, numbers, lists and dicts come back")
def _():
    learner()
    for value in ["12.00", "", 2.5, 0, -7, True, False, None, [], ["S", "M"], {}, {"name": "Blue cup", "sizes": ["S", {"left": 3}]}, "Größe 3 ☕"]:
        cache.set("thing", value, timeout=60)
        found = cache.get("thing", "nothing")
        expect_that(kinds(found) == kinds(value), "Something else came back.", repr(value), repr(found))


@check("A price comes back as a Decimal")
def _():
    learner()
    for value in [Decimal("12.10"), [{"price": Decimal("12.10")}, {"price": Decimal("9.00")}], {"by size": {"S": [Decimal("0.10")]}}]:
        cache.set("offers", value, timeout=60)
        found = cache.get("offers", "nothing")
        expect_that(kinds(found) == kinds(value), "A price came back as something else.", repr(value), repr(found))


@check("Redis can still count")
def _():
    learner()
    cache.set("views", 7, timeout=60)
    message = "Redis counts digits only. A whole number has to be stored as it is, with nothing around it."
    expect(server.get(":1:views"), b"7", message)
    expect(cache.incr("views"), 8, message)


@check("Nothing that is stored there is run")
def _():
    program = learner()
    for parcel in PARCELS:
        server.set(":1:offer", parcel)
        try:
            cache.get("offer")
        except Exception:
            pass  # to refuse it is fine
        message = "What was stored in Redis was carried out: your format is no safer than pickle."
        expect_that(RAN not in program.stdout, message, "an error, or a miss", "it ran")


TUPLE = "A tuple went in and a list came out. Nobody was told."
NUMBER = "A number as a key went in, and a string came out: prices[4] is a KeyError now."
OTHER = "Something else came out than went in, and nobody was told."
CHANGED = [
    (TUPLE, ("S", "M")),
    (NUMBER, {4: "12.00"}),
    (TUPLE, {"sizes": ("S", "M")}),
    (TUPLE, [["S", ("M",)]]),
    (NUMBER, [{"prices": {4: "12.00"}}]),
    (OTHER, {None: "12.00"}),
    (OTHER, {"tags": {"new"}}),
    (OTHER, b"tea"),
]


@check("What JSON would change is refused")
def _():
    learner()
    for message, value in CHANGED:
        try:
            cache.set("thing", value, timeout=60)
        except TypeError:
            continue
        except Exception as error:
            expect_that(False, f"{value!r} was refused with another error.", "TypeError at set", type(error).__name__)
        found = cache.get("thing")
        expect_that(kinds(found) == kinds(value), message, "TypeError at set", repr(found))


@check("A dict that looks like your own marker is not changed either")
def _():
    learner()
    cache.set("price", Decimal("12.00"), timeout=60)
    try:
        marked = json.loads(server.get(":1:price"))
    except (ValueError, TypeError):
        marked = {}  # not JSON
    for value in [marked, [marked], {"decimal": "12.00"}, {"decimal": "no number"}, {"decimal": "12.00", "name": "cup"}]:
        if isinstance(value, str):
            continue  # a text that says it is a price
        try:
            cache.set("thing", value, timeout=60)
        except TypeError:
            continue
        except Exception as error:
            expect_that(False, f"{value!r} was refused with another error.", "that dict, or TypeError at set", type(error).__name__)
        found = cache.get("thing")
        message = "A plain dict that looks like your marker of a price went in, and something else came out."
        expect_that(kinds(found) == kinds(value), message, repr(value), repr(found))
