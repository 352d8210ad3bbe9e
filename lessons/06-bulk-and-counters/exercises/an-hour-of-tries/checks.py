"""Ten tries an hour for each name, counted from the first."""
from stampede.checks import check, expect, learner, world

FIRST = "Ten tries, and no more"


def use_up(program, name="ada"):
    return [program.call("may_try", name) for attempt in range(11)]


@check(FIRST)
def _():
    program = learner()
    expect(use_up(program), [True] * 10 + [False], "Of eleven tries, the first ten are allowed.")
    expect(program.call("may_try", "bob"), True, "Ada has used up her tries, but Bob hasn't tried yet.")


@check("Not before the hour has passed", after=FIRST)
def _():
    program = learner()
    use_up(program)
    world.sleep(3599)
    expect(program.call("may_try", "ada"), False, "Ada could try again a second before her hour had passed.")


@check("After the hour they may try again", after=FIRST)
def _():
    program = learner()
    use_up(program)
    world.sleep(3600.5)
    expect(program.call("may_try", "ada"), True, "An hour after her first try, Ada should be allowed to try again.")


@check("The hour counts from the first try", after=FIRST)
def _():
    program = learner()
    world.sleep(1234)
    program.call("may_try", "ada")
    world.sleep(1800)
    for attempt in range(9):
        program.call("may_try", "ada")
    world.sleep(1799)
    expect(program.call("may_try", "ada"), False, "Ada had used up her tries, and could try again before an hour had passed since the first of them.")
    world.sleep(1.5)
    expect(program.call("may_try", "ada"), True, "An hour after her first try, Ada should be allowed to try again.")
