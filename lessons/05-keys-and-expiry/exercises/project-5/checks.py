"""Stage 5: cache_key(kind, *parts) with a build number; three kinds of data with three timeouts; the mail's marker survives a deploy."""
from django.core.cache import cache
from django.test import RequestFactory
from shop.models import Order
from stampede.checks import check, expect, expect_that, learner, part, world

SERVICES = "shop.services."
HOUR = 3600


def key_of(program, *given):
    return program.call("cache_key", *given)


def fits(key):
    return len(key.encode()) <= 250 and all(33 <= ord(letter) != 127 for letter in key)


@check("cache_key(): other parts or another kind, another key")
def _():
    program = learner()
    expect(key_of(program, "rates", "EUR") == key_of(program, "rates", "EUR"), True, "The same question should have the same key.")
    for one, other in [
        (("rates", "EUR"), ("rates", "GBP")),
        (("rates", "EUR"), ("weather", "EUR")),
        (("list", 1, 23), ("list", 12, 3)),
        (("list", 1, 2), ("list", 2, 1)),
        (("list", "tea", 1, 10), ("list", "tea", 1, 11)),
        (("list", "tea"), ("list", "tea", "")),
        (("search", "tea:1", "a"), ("search", "tea", "1:a")),
        (("search", "a", "b"), ("search", "a:b")),
        (("weather", "Zürich"), ("weather", "Zrich")),
        (("weather", "Zürich"), ("weather", "Zurich")),
        (("weather", "東京"), ("weather", "大阪")),
        (("weather", "York"), ("weather", "york")),
        (("weather", "York"), ("weather", " York ")),
        (("weather", "New York"), ("weather", "New_York")),
    ]:
        same = key_of(program, *one) == key_of(program, *other)
        message = "Two different questions share a key."
        if ":" in "".join(map(str, one + other)):
            message = "What users type may hold your separator: two different questions share a key."
        expect_that(not same, message, "two keys", f"one key for {one} and {other}")
    for separator in [*"-_|/;,. \n\t\0", ", ", "', '", "\", \""]:
        for one, other in [
            (("search", "a", "b"), ("search", f"a{separator}b")),
            (("search", f"a{separator}b", "c"), ("search", "a", f"b{separator}c")),
        ]:
            same = key_of(program, *one) == key_of(program, *other)
            message = "What users type may hold your separator: two different questions share a key."
            expect_that(not same, message, "two keys", f"one key for {one} and {other}")


@check("cache_key(): 5000 cities, 5000 keys")
def _():
    program = learner()
    keys = {key_of(program, "weather", f"city {number}") for number in range(5000)}
    expect(len(keys), 5000, "5000 cities were given fewer keys, so some of them share one.", unit="key")


@check("cache_key(): Memcached would take it")
def _():
    program = learner()
    for part in ["New York", "Llanfairpwllgwyngyll " * 20, "Düsseldorf"]:
        final = cache.make_key(key_of(program, "weather", part))
        expect_that(fits(final), "This key has spaces or is too long for Memcached.", "at most 250 bytes, no spaces", final[:60])


@check("cache_key(): another build, another key")
def _():
    program = learner()
    before = key_of(program, "rates", "EUR")
    message = "BUILD is 43 now, and the key is still that of build 42."
    expect_that(key_of(program.deployed(BUILD=43), "rates", "EUR") != before, message, "another key", before)


def kept(program, service, call, message, seconds):
    """The service is asked once in so many seconds, and again after them."""
    asked = program.stand_in(SERVICES + service, {"orders": 7}, {"orders": 9})
    program.call(*call)
    world.sleep(seconds - 2)
    program.call(*call)
    expect(asked.calls, 1, f"{message} should be kept for {seconds} seconds.", unit="time")
    world.sleep(2.5)
    program.call(*call)
    expect(asked.calls, 2, f"{message} should be kept for {seconds} seconds, not longer.", unit="time")


@check("The dashboard is kept for ten minutes")
def _():
    kept(learner(), "compute_dashboard_stats", ["dashboard_stats"], "The dashboard", 600)


@check("visit() still opens the dashboard and says how long that took")
def _():
    program = learner()
    compute = program.stand_in(SERVICES + "compute_dashboard_stats", {"orders": 7, "revenue": "1.00", "in_stock": 3, "customers": 4}, takes_seconds=3)
    seconds = program.call("visit")
    expect(compute.calls, 1, "The cache was empty, and visit() did not compute the numbers once.", unit="call")
    expect_that(isinstance(seconds, (int, float)) and abs(seconds - 3) < 0.2, "Computing took 3 seconds, so visit() should return about 3.", "3 s", seconds)
    program.call("dashboard_stats")
    expect(compute.calls, 1, "visit() opened the dashboard, and afterwards dashboard_stats() computed the numbers again.", unit="call")
    response = program.call("dashboard", RequestFactory().get("/dashboard/"))
    page = getattr(response, "content", b"").decode()
    expect_that("7 orders" in page, "The page doesn't show the orders.", "7 orders", response)


@check("Rates are kept for an hour")
def _():
    kept(learner(), "fetch_exchange_rates", ["rates", "EUR"], "Rates", 3600)


@check("The weather is kept for a quarter of an hour")
def _():
    kept(learner(), "fetch_weather", ["weather", "Oslo"], "The weather", 900)


@check("Each currency and each city has its own answer")
def _():
    program = learner()
    program.stand_in(SERVICES + "fetch_exchange_rates", "rates of the euro", "rates of the pound")
    program.stand_in(SERVICES + "fetch_weather", "cold", "mild")
    program.call("rates", "EUR")
    program.call("weather", "Oslo")
    expect(program.call("rates", "EUR"), "rates of the euro", "The euro did not get its rates from the cache.")
    expect(program.call("rates", "GBP"), "rates of the pound", "The pound got the rates of the euro.")
    expect(program.call("weather", "Orlando"), "mild", "Orlando got the weather of Oslo.")
    program.stand_in(SERVICES + "fetch_exchange_rates").answered_by(lambda base="EUR": f"rates of {base}")
    program.stand_in(SERVICES + "fetch_weather").answered_by(lambda city: f"weather of {city}")
    for place in ["New York", "New Delhi", "Bern", "Bonn", "EUR"] * 2:
        expect(program.call("weather", place), f"weather of {place}", f"A visitor asked for the weather of {place} and got another answer.")
    for base in ["SRD", "RSD", "Bern"] * 2:
        expect(program.call("rates", base), f"rates of {base}", f"A visitor asked for the rates of {base} and got another answer.")


@check("A cancelled order is still gone at once")
def _():
    program = learner()
    before = Order.objects.count()
    expect(part(program.call("dashboard_stats"), "orders"), before, "The number of orders that dashboard_stats() returned.")
    program.call("cancel_order", 2)
    after = part(program.call("dashboard_stats"), "orders")
    expect(after, before - 1, "An order was cancelled, and the dashboard still counted it.")
    expect([program.call("cancel_order", 3), program.call("cancel_order", 3)], [True, False], "cancel_order() says whether there was one.")


@check("After a deploy the new build computes for itself")
def _():
    program = learner()
    compute = program.stand_in(SERVICES + "compute_dashboard_stats", {"orders": 7}, {"orders": 9})
    program.call("dashboard_stats")
    before = compute.calls
    seen = program.deployed(BUILD=43).call("dashboard_stats")
    expect_that(compute.calls > before, "Build 43 was given the dashboard that build 42 had stored.", "a new computation", seen)


@check("A deploy at seven does not send the mail of six again")
def _():
    program = learner()
    program.stand_in(SERVICES + "compute_dashboard_stats", {"orders": 7})
    mail = program.stand_in(SERVICES + "send_mail", "sent")
    program.call("daily_mail", "tuesday")
    world.sleep(HOUR)
    program = program.deployed(BUILD=43)
    before = mail.calls
    program.call("daily_mail", "tuesday")
    expect(mail.calls, before, "An hour after the mail, a new build sent it again. Not every key should have a build number.", unit="mail")
    program.call("daily_mail", "wednesday")
    expect(mail.calls, before + 1, "The mail of the next day was not sent.", unit="mail")


@check("cache_key(): every process makes the same key")
def _():
    program = learner()
    other = program.another_process()
    message = "Two processes made two keys for the same parts. Python's hash() of a string, for one, differs from process to process."
    expect(other.call("cache_key", "rates", "EUR"), program.call("cache_key", "rates", "EUR"), message)
