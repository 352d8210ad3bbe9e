"""key_of(): a lost generation begins with one that was never used."""
from stampede.checks import check, expect, expect_that, learner, world

FOUND = "What is stored is found"


@check(FOUND)
def _():
    program = learner()
    first = program.call("key_of", "cups")
    for seconds in [1, 10**9]:
        world.sleep(seconds)
        message = "Nothing was changed or lost, and a page that had been stored would not be found: it has another key."
        expect(program.call("key_of", "cups"), first, message)


@check("Each page has a key of its own", after=FOUND)
def _():
    program = learner()
    cups, pots = program.call("key_of", "cups"), program.call("key_of", "pots")
    expect_that(cups != pots, "Two pages share one key.", "two keys", cups)


@check("A change makes every key new", after=FOUND)
def _():
    program = learner()
    before = program.call("key_of", "cups")
    program.call("change")
    expect_that(program.call("key_of", "cups") != before, "After a change the page still has the key that it had before.", "another key", before)


@check("A lost generation never leads back", after="Each page has a key of its own")
def _():
    program = learner()
    used = []
    for _ in range(3):
        used.append(program.call("key_of", "cups"))
        program.call("change")
    used.append(program.call("key_of", "cups"))
    for loss in range(30):
        world.sleep(60)
        world.evict(world.stored())
        after = program.call("key_of", "cups")
        message = "The generation was lost, and the next one had been used before: the old price is back."
        expect_that(after not in used, message, "a key never used", after)
        used.append(after)
