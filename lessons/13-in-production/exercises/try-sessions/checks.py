"""The alias sessions has a place of its own on the shared server, and keeps its two weeks."""
from django.conf import settings
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world


@check("A new catalogue signs nobody out")
def _():
    program = learner()
    program.call("sign_in", "t42", "Ben")
    program.call("import_catalogue")
    message = "import_catalogue() has signed everybody out. clear empties the whole database of the server, whatever the keys look like."
    expect(program.call("who", "t42"), "Ben", message)


@check("The old prices still go")
def _():
    program = learner()
    cache.set("price:1", "4.50", timeout=600)
    program.call("import_catalogue")
    expect(cache.get("price:1"), None, "The old prices are still in the cache.")


@check("All processes know who is signed in")
def _():
    learner()
    backend = settings.CACHES["sessions"]["BACKEND"].rpartition(".")[2]
    message = "In local memory a session is known to one process. The next request goes to another, and Ada is signed out."
    expect_that(backend == "RedisCache", message, "RedisCache", backend)


@check("Two weeks, as before")
def _():
    program = learner()
    program.call("sign_in", "t42", "Ben")
    world.sleep(13 * 86400)
    expect(program.call("who", "t42"), "Ben", "After 13 days Ben is signed out. The alias has lost its TIMEOUT.")
