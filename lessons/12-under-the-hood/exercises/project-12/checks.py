"""Stage 12: cards(numbers) stores plain values under keys of this build, in few commands."""
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, part, world
from stampede.stages import learner, still_holds, works_as_before

POT = {"name": "Glass pot", "price": "34.00", "stock": 1}
PLAIN = (str, int, bool, type(None))


def classes_in(value):
    """Names of the classes in a stored value that are not plain."""
    if isinstance(value, dict):
        return [name for part in [*value, *value.values()] for name in classes_in(part)]
    if isinstance(value, list | tuple):
        return [name for part in value for name in classes_in(part)]
    return [] if isinstance(value, PLAIN) else [f"{type(value).__module__}.{type(value).__name__}"]


@check("Name, price as a string, stock")
def _():
    program = learner()
    for visit in ["first", "second"]:
        expect(part(program.call("cards", [5]), 5), POT, f"The card of a product has its name, its price as a string, its stock. The {visit} call.")


@check("What we store in the cache is plain values only")
def _():
    program = learner()
    program.call("cards", [4, 5])
    names = []
    for written in world.commands():
        if written.op in ("set", "set-many", "add"):
            names += [name for key in written.keys for name in classes_in(cache.get(key.split(":", 2)[2]))]
    message = "The stored bytes name a class of yours. Rename a field, deploy, and nobody can read them any more."
    expect_that(not names, message, "strings, numbers, lists, dicts", ", ".join(sorted(set(names))))


@check("Four cards from the cache: two commands, no query")
def _():
    program = learner()
    program.call("cards", [1, 2, 4, 5])
    before = len(world.events())
    program.call("cards", [1, 2, 4, 5])
    now = world.events()[before:]
    expect(len([e for e in now if e["type"] == "queried"]), 0, "The cards were in the cache, and the database was asked.", unit="query")
    expect(len([e for e in now if e["type"] == "commanded"]), 2, "Each card is fetched on its own: every command is a trip to Redis and back.", unit="command")


@check("Cards and prices are kept apart")
def _():
    program = learner()
    program.call("price_list", [4, 5])
    expect(part(program.call("cards", [4]), 4), {"name": "Blue cup", "price": "12.00", "stock": 14}, "What the card of product 4 shows after price_list() had been asked for it.")


@check("Cards are kept for 600 seconds")
def _():
    program = learner()
    program.call("cards", [4])
    for later, asked, message in [(599, 0, "599 seconds later the card was gone."), (2, 1, "601 seconds later the card was still there.")]:
        world.sleep(later)
        before = len(world.queries())
        program.call("cards", [4])
        expect(len(world.queries()) - before, asked, message, unit="query")


@check("Another build does not read this one's cards")
def _():
    program = learner()
    new = program.deployed(BUILD=43)
    world.evict(world.stored())  # what the new build's own lines have stored
    program.call("cards", [4])
    before = len(world.events())
    new.call("cards", [4])
    queries = [e for e in world.events()[before:] if e["type"] == "queried"]
    expect(len(queries), 1, "Build 43 was given a card that build 42 had stored. Perhaps it has another shape by now.", unit="query")


@check("A new price shows on the card at once")
def _():
    program = learner()
    program.call("cards", [4])
    program.call("change_price", 4, "10.00")
    expect(part(program.call("cards", [4]), 4, "price"), "10.00", "The price was changed, and the card shows the old one.")


@check("Cards are found one by one")
def _():
    program = learner()
    program.call("cards", [4])
    seen = program.call("cards", [5, 4])
    names = {number: card.get("name") for number, card in seen.items()} if isinstance(seen, dict) else seen
    expect(names, {5: "Glass pot", 4: "Blue cup"}, "One card was in the cache, and two were asked for. These are the names on them.")


@check("A price that changes while a card is made shows, too")
def _():
    after = 0
    while True:
        program = learner()
        if not program.visited(lambda: program.call("change_price", 4, "10.00"), "cards", [4], after=after):
            break
        expect(part(program.call("cards", [4]), 4, "price"), "10.00", "The price was changed while somebody asked for the card. This is the price on the next card.")
        after += 1


@check("An outage may begin while cards are looked for")
def _():
    for step in range(10):
        program = learner()
        if not program.visited(lambda: world.goes_down("redis"), "cards", [4], after=step):
            break


@check("What you built before still works")
def _():
    works_as_before(stage=12)


@check("All of what the stages before have promised")
def _():
    still_holds(stage=12)
