"""allowed(customer): a counter for each minute."""
from stampede.checks import check, expect, expect_that, learner, world


@check("Five visits a minute, for each customer")
def _():
    program = learner()
    expect([program.call("allowed", "Ada") for _ in range(6)], [True] * 5 + [False], "Six visits came within one minute.")
    expect(program.call("allowed", "Ben"), True, "Ben's first visit was refused, because of Ada's.")


@check("Each minute has a counter of its own", after="Five visits a minute, for each customer")
def _():
    program = learner()
    program.call("allowed", "Ada")
    first = {entry.key for entry in world.stored()}
    world.sleep(30)
    program.call("allowed", "Ada")
    expect({entry.key for entry in world.stored()}, first, "Half a minute later, in the same minute, another counter was used.")
    world.sleep(31)
    program.call("allowed", "Ada")
    expect_that({entry.key for entry in world.stored()} - first, "The next minute counts on under the same key.", "a new key", "the same key")


@check("No minute shares its counter with a later one", after="Five visits a minute, for each customer")
def _():
    for later, when in [(3600, "An hour"), (86_400, "A day")]:
        program = learner()
        for _ in range(6):
            program.call("allowed", "Ada")
        world.sleep(later)
        expect(program.call("allowed", "Ada"), True, f"{when} after a minute with six visits, the first visit of another minute came. What allowed() said.")


@check("A counter outlives its minute, and not forever", after="Each minute has a counter of its own")
def _():
    program = learner()
    program.call("allowed", "Ada")
    lives = [entry.ttl for entry in world.stored()]
    expect_that(all(ttl is not None for ttl in lives), "A counter was stored without a timeout, so it's never removed.", "a timeout", "none")
    expect_that(all(ttl > 60 for ttl in lives), "A counter can expire before its minute has ended.", "more than 60 s", f"{min(lives):g} s")
