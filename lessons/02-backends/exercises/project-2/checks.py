"""Stage 2: a store for all processes and machines, with a prefix."""
from django.conf import settings
from stampede.checks import check, expect, expect_that, learner, world

COMPUTE = "shop.services.compute_dashboard_stats"
STATS = {"orders": 7, "revenue": "280.00", "in_stock": 3, "customers": 4}


def visited():
    program = learner()
    compute = program.stand_in(COMPUTE, STATS, takes_seconds=2)
    waited = [program.call("visit"), program.call("visit")]
    return settings.CACHES["default"], compute, waited


@check("The dashboard still remembers")
def _():
    _, compute, waited = visited()
    expect(compute.calls, 1, "The second visitor's numbers were computed again.", unit="call")
    expect_that(waited[1] < 0.1, "The second visitor waited.", "0 s", f"{waited[1]:g} s")


@check("All processes share one store, on both machines")
def _():
    default, _, _ = visited()
    kind = default["BACKEND"].split(".")[-1]
    expect_that(kind != "LocMemCache", "Local memory: four processes, four caches, and each computes for itself.", "RedisCache", kind)
    expect_that(kind != "FileBasedCache", "Files: two machines, two disks, two caches.", "RedisCache", kind)
    expect(default.get("LOCATION"), "redis://127.0.0.1:6379/0", "The shop's place on the Redis server is database 0.")


@check("The blog's keys and the shop's keep out of each other's way")
def _():
    visited()
    key = world.commands("set")[0].keys[0]
    if key == ":1:shop:dashboard":
        message = "You wrote the prefix into this one key. The next key will forget it; KEY_PREFIX is put before all of them."
        expect(key, "shop:1:dashboard", message)
    expect(key, "shop:1:dashboard", "The blog has a key called dashboard too. Give the shop's keys a prefix of their own.")


@check("It is kept for 600 seconds")
def _():
    visited()
    expect(world.commands("set")[0].ttl, 600, "The numbers should be kept for 600 seconds, as before.")
