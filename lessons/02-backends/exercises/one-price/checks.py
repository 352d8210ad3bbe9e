"""The settings of price_of(): a store that all machines share, and ten minutes."""
from django.conf import settings
from stampede.checks import check, expect, expect_that, learner, world

OWN = "A LOCATION is a name inside one process. Four processes still have four caches."


def look_up_twice():
    program = learner()
    kind = settings.CACHES["default"]["BACKEND"].split(".")[-1]
    return kind, [program.call("price_of", 1), program.call("price_of", 1)]


@check("The price is stored, and it is found again")
def _():
    kind, prices = look_up_twice()
    outcomes = [get.outcome for get in world.commands("get")]
    expect_that(kind != "DummyCache", "This backend forgets everything at once: every visitor asks the database.", "a store", kind)
    expect(prices[0], prices[1], "Two look-ups, two prices.")
    expect(outcomes, ["miss", "hit"], "The second look-up should be a hit.")


@check("All four processes share it, on both machines")
def _():
    kind, _ = look_up_twice()
    expect_that(len(settings.CACHES) == 1, "You set up another alias. `cache` is the alias default, and that is as it was.", "default", kind)
    expect_that(kind != "LocMemCache", OWN, "a store outside the process", kind)
    expect_that(kind != "FileBasedCache", "The files lie on one machine's disk. The other machine has its own.", "a server", kind)


@check("An entry lives for 600 seconds")
def _():
    look_up_twice()
    ttl = world.commands("set")[0].ttl
    message = "Without TIMEOUT it is 300 seconds." if ttl == 300 else "TIMEOUT is counted in seconds."
    expect_that(ttl == 600, message, "600 s", f"{ttl} s")
