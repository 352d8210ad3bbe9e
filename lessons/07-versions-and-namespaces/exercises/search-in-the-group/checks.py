"""search() belongs to the generation."""
from django.core.cache import cache
from shop.models import Product
from stampede.checks import check, expect, expect_that, learner, world

SEARCH = "shop.services.search_products"
CACHED = "The search is cached"


@check(CACHED)
def _():
    program = learner()
    search = program.stand_in(SEARCH, ["old"], ["new"])
    expect(program.call("search", "cup"), ["old"], "The first visitor did not get what was found.")
    expect_that(world.kept("old"), "What was found is not in the cache.", "an entry with it", "none")
    expect(program.call("search", "cup"), ["old"], "Nothing had changed, and the second visitor did not get what the first one got.")
    expect(search.calls, 1, "Nothing had changed, and the search was run again.", unit="time")


@check("Each search has an answer of its own", after=CACHED)
def _():
    program = learner()
    program.stand_in(SEARCH, ["cups"], ["pots"])
    program.call("search", "red cup")
    program.call("cheapest")
    for other in ["red pot", "tin cup", "cheapest"]:
        message = f"A visitor searched for {other} and was given something else than what was found."
        expect(program.call("search", other), ["pots"], message)


@check("After a change it is run again", after=CACHED)
def _():
    program = learner()
    program.stand_in(SEARCH, ["old"], ["new"])
    cheapest = Product.objects.order_by("price")[0].name
    expect(program.call("cheapest"), cheapest, "cheapest() should return the name of the cheapest product, as before.")
    program.call("search", "cup")
    program.call("change")
    expect(program.call("search", "cup"), ["new"], "After the change the search still shows what was found before it.")
    program = learner()
    program.stand_in(SEARCH, ["old"], ["new"])
    cache.set("session:ada", "logged in", timeout=600)
    program.call("search", "tin pot")
    program.call("change")
    expect(program.call("search", "tin pot"), ["new"], "After the change the search still shows what was found before it.")
    expect(cache.get("session:ada"), "logged in", "A price changed, and Ada's session was removed from the cache too.")


@check("A change may come in the middle of a search", after=CACHED)
def _():
    for after in range(40):
        program = learner()
        found = ["old"]

        def search(text):
            answer = [*found]
            world.sleep(0.2)
            return answer

        program.stand_in(SEARCH).answered_by(search)

        def change():
            found[:] = ["new"]
            program.call("change")

        if not program.visited(change, "search", "cup", after=after):
            break
        message = "A change came in the middle of a search, and afterwards what had been found before it was still shown. Ask for the key once."
        expect(program.call("search", "cup"), ["new"], message)


@check("It is kept for 600 seconds", after=CACHED)
def _():
    program = learner()
    search = program.stand_in(SEARCH, ["old"])
    expect(program.asks_again(search, "search", "cup", after=599), False, "Within 600 seconds the same search was run again.")
    world.sleep(1.5)
    program.call("search", "cup")
    expect(search.calls, 2, "After 600 seconds the search was not run again.", unit="time")
