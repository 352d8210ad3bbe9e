"""The alias sessions has a place of its own on the shared server, and keeps its two weeks."""
from django.core.cache import cache
from stampede.checks import check, expect, learner, world


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


@check("All processes know who is signed in")
def _():
    program = learner()
    program.call("sign_in", "t42", "Ben")
    other = program.another_process()
    expect(other.call("who", "t42"), "Ben", "Ben signed in, his next request went to another process, and that doesn't know him.")


@check("Two weeks, as before")
def _():
    program = learner()
    program.call("sign_in", "t42", "Ben")
    world.sleep(13 * 86400)
    expect(program.call("who", "t42"), "Ben", "After 13 days Ben is signed out.")
    world.sleep(2 * 86400)
    expect(program.call("who", "t42"), None, "After 15 days Ben is still signed in: a session lives for two weeks.")
