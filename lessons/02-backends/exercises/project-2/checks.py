"""Stage 2: a store for all processes and machines, with a prefix for every key. Judged by what another process finds and by the keys in the
store; only the second machine is judged by the backend's name, for the simulator has one disk."""
import re

from django.conf import settings
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world

COMPUTE = "shop.services.compute_dashboard_stats"
STATS = {"orders": 7, "revenue": "280.00", "in_stock": 3, "customers": 4}
EVENING = {"orders": 9, "revenue": "360.00", "in_stock": 1, "customers": 4}
REMEMBERS = "The dashboard still remembers"


@check(REMEMBERS)
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, STATS, EVENING, takes_seconds=2)
    program.call("visit")
    waited = program.call("visit")
    expect(compute.calls, 1, "The second visitor's numbers were computed again.", unit="call")
    expect_that(isinstance(waited, (int, float)), "visit() should return a number of seconds.", "about 0 s", waited)
    expect_that(waited < 0.1, "The second visitor waited, although the numbers were not computed again.", "0 s", f"{waited:g} s")
    expect(program.call("dashboard_stats"), STATS, "dashboard_stats() should return the numbers.")


@check("All processes share one store, on both machines", after=REMEMBERS)
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, STATS)
    other = program.another_process()
    world.evict(world.stored())  # what the other's own lines have stored
    before = compute.calls
    program.call("dashboard_stats")
    other.call("dashboard_stats")
    computed = compute.calls - before
    kind = settings.CACHES["default"]["BACKEND"].rpartition(".")[-1]
    if computed > 1:
        expect_that(kind != "LocMemCache", "Local memory: four processes, four caches, and each computes for itself.", "a shared store", kind)
    expect(computed, 1, "Two processes asked for the dashboard, and each of them computed the numbers.", unit="computation")
    expect_that(kind != "FileBasedCache", "Files: two machines, two disks, two caches.", "a server", kind)


@check("The blog's keys and the shop's keep out of each other's way")
def _():
    program = learner()
    program.stand_in(COMPUTE, STATS)
    program.call("dashboard_stats")
    cache.set("another-key", STATS)
    keys = sorted(entry.final_key for entry in world.stored(STATS))
    bare = [key for key in keys if not re.match(r"shop(?![a-z0-9])", key)]
    if len(keys) == 2 and len(bare) == 2 and sum("shop" in key for key in keys) == 1:
        message = "You wrote the prefix into one key. Another key was stored without it; KEY_PREFIX is put before all of them."
        expect(bare, [], message)
    expect(bare, [], "The blog has a key called dashboard too. Give the shop's keys a prefix of their own, before everything else.")


@check("It is kept for 600 seconds", after=REMEMBERS)
def _():
    program = learner()
    program.stand_in(COMPUTE, STATS, EVENING)
    program.call("dashboard_stats")
    world.sleep(599)
    expect(program.call("dashboard_stats"), STATS, "The numbers were computed again before their 600 seconds were over.")
    world.sleep(1.5)
    expect(program.call("dashboard_stats"), EVENING, "After 600 seconds the numbers should be computed again.")
