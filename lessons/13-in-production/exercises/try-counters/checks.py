"""get_counted(key): counts in the process, and hands over what it has counted after every 50 looks."""
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world


def fresh():
    program = learner()
    looks = program.namespace["looks"]
    for outcome in list(looks) if isinstance(looks, dict) else []:
        looks[outcome] = 0  # what the program's own lines have counted
    cache.set("price:4", "12.00", timeout=6000)
    return program


def look(program, hits, misses):
    for _ in range(hits):
        expect(program.call("get_counted", "price:4"), "12.00", "What was found should be returned.")
    for _ in range(misses):
        expect(program.call("get_counted", "price:9"), None, "Nothing was found, and that is what the caller should get: None.")


@check("After 50 lookups the counts are in the cache")
def _():
    program = fresh()
    look(program, 40, 10)
    message = "The counts are not in the cache after 50 lookups, where the other processes could add theirs."
    expect((cache.get("looks:hit"), cache.get("looks:miss")), (40, 10), message)


@check("What other processes have counted stays")
def _():
    program = fresh()
    cache.set("looks:hit", 1000, timeout=None)
    cache.set("looks:miss", 50, timeout=None)
    look(program, 40, 10)
    message = "There were 1,000 hits and 50 misses of other processes, and that is not what is there after yours were added."
    expect((cache.get("looks:hit"), cache.get("looks:miss")), (1040, 60), message)


@check("No lookup is counted twice")
def _():
    program = fresh()
    look(program, 100, 0)
    expect(cache.get("looks:hit"), 100, "A hundred lookups, all hits, should be a hundred in the cache.", unit="hit")
    program = fresh()
    for _ in range(3):
        look(program, 30, 20)
    message = "Three times fifty lookups, 90 hits and 60 misses in all, and that is not what is in the cache."
    expect((cache.get("looks:hit"), cache.get("looks:miss")), (90, 60), message)


@check("An empty answer is a hit, as before")
def _():
    program = fresh()
    for number, value in enumerate([None, 0, "", []]):
        cache.set(f"empty:{number}", value, timeout=6000)
        expect(program.call("get_counted", f"empty:{number}"), value, "What was found should be returned.")
    look(program, 46, 0)
    expect((cache.get("looks:hit"), cache.get("looks:miss") or 0), (50, 0), "Fifty lookups found something, four times None, 0, an empty string and an empty list, and that is not what was counted.")


@check("Counting costs next to nothing")
def _():
    program = fresh()
    before = len(world.commands())
    look(program, 49, 1)
    asked = len(world.commands()) - before
    expect_that(asked <= 60, "Counting 50 lookups took more than a few commands. Measuring should not make the page slower.", "50 lookups, and a few commands to hand over", f"{asked} commands")


@check("The counts do not expire")
def _():
    program = fresh()
    look(program, 50, 0)
    world.sleep(4000)
    expect(cache.get("looks:hit"), 50, "An hour later the counts were gone.", unit="hit")
