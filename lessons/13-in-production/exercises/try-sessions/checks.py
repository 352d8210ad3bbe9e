"""The alias sessions has a place of its own on the shared server, and keeps its two weeks."""
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world


def by_the_other(process, act):
    """What act() returns when that process does it."""
    process.namespace["act_for_the_check"] = act
    return process.call("act_for_the_check")


@check("A new catalogue signs nobody out")
def _():
    program = learner()
    program.call("sign_in", "t42", "Ben")
    program.call("import_catalogue")
    message = "import_catalogue() has signed Ben out. clear() empties the whole database of the server, whatever the keys look like."
    expect(program.call("who", "t42"), "Ben", message)


@check("The old prices still go")
def _():
    program = learner()
    old = {"price:1": "4.50", "page:home": "Tea, 4.50", "news": "none"}
    cache.set_many(old, timeout=600)
    program.call("import_catalogue")
    expect(cache.get_many(old), {}, "Old prices and pages are still in the cache.")


@check("In every process")
def _():
    program = learner()
    other = program.another_process()
    by_the_other(other, lambda: cache.set("price:1", "4.50", timeout=600))
    seen = by_the_other(other, lambda: cache.get("price:1"))
    expect(seen, "4.50", "Before the import: a price was stored, and the same process asks for it.")
    program.call("import_catalogue")
    seen = by_the_other(other, lambda: cache.get("price:1"))
    expect(seen, None, "After the import one process of the shop still shows an old price, which it had stored before.")


@check("All processes know who is signed in")
def _():
    program = learner()
    program.call("sign_in", "t42", "Ben")
    other = program.another_process()
    expect(other.call("who", "t42"), "Ben", "Ben signed in, his next request went to another process, and that doesn't know him.")


@check("On the server that the shop has", after="All processes know who is signed in")
def _():
    program = learner()
    program.call("sign_in", "t42", "Ben")
    cache.set("price:1", "4.50", timeout=600)
    for store in [entry.store for entry in world.stored()]:
        kind, _, server = store.partition(":")
        there = kind != "memcached" and (kind != "redis" or server.startswith("redis://127.0.0.1:6379/"))
        expect_that(there, "The shop has one server for caches, Redis at 127.0.0.1:6379, and something is stored on another one.", "redis://127.0.0.1:6379", server)


@check("Two weeks, as before")
def _():
    program = learner()
    program.call("sign_in", "t42", "Ben")
    world.sleep(13 * 86400)
    expect(program.call("who", "t42"), "Ben", "After 13 days Ben is signed out.")
    world.sleep(2 * 86400)
    expect(program.call("who", "t42"), None, "After 15 days Ben is still signed in: a session lives for two weeks.")
