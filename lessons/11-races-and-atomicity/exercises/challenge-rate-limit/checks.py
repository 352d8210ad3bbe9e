"""allow(): three calls a minute for each customer. Four at the same moment, and the clock, are in scenario.json."""
import time

from stampede.checks import check, expect, expect_that, learner, world

COUNTS = "Three calls are allowed, the fourth is not"


def next_full_minute():
    """Both a minute of the clock and a minute that begins with the first call may be counted: begin where they are one."""
    world.sleep(60 - time.time() % 60)


@check(COUNTS)
def _():
    program = learner()
    first, error = program.attempt("allow", "ann")
    if isinstance(error, ValueError):
        expect_that(False, "The first call of a minute has no counter yet, and it ended with a ValueError.", "True", "ValueError")
    told = [program.call("allow", "ann") if error else first, program.call("allow", "ann"), program.call("allow", "ann")]
    expect(told, [True] * 3, "The first three calls should be allowed.")
    expect(program.call("allow", "ann"), False, "The fourth call in a minute should not be allowed.")
    expect(program.call("allow", "bob"), True, "Another customer has calls of their own.")


@check("The whole minute counts", after=COUNTS)
def _():
    program = learner()
    next_full_minute()
    told = []
    for pause in (1, 19, 20, 15, 0):
        told.append(program.call("allow", "ann"))
        world.sleep(pause)
    expect(told, [True, True, True, False, False], "Five calls within 55 seconds: the first three should be allowed, the others not.")


@check("The next minute begins again", after=COUNTS)
def _():
    program = learner()
    for _ in range(6):
        program.call("allow", "ann")
    for minute in range(3):
        world.sleep(121)
        told = [program.call("allow", "ann") for _ in range(4)]
        expect(told, [True, True, True, False], "A customer had used up a minute. Two minutes later three calls should be allowed again, and not four.")


@check("Every process counts the same calls", after=COUNTS)
def _():
    program = learner()
    other = program.another_process()
    told = [program.call("allow", "ann"), other.call("allow", "ann"), program.call("allow", "ann"), other.call("allow", "ann")]
    expect(told, [True, True, True, False], "Four calls came to two processes: the first three should be allowed, the fourth not.")


@check("Nobody is locked out forever", after=COUNTS)
def _():
    for position in range(12):
        program = learner()
        reached = program.attempt_expiring(position, "allow", "ann")
        if reached is None:
            break
        told = []
        for _ in range(5):
            world.sleep(3600)
            told.append(program.attempt("allow", "ann")[0])
        message = "A counter expired in the middle of a call. After that the customer called once an hour, and was refused."
        expect(told, [True] * 5, message)


@check("Old counters go away", after=COUNTS)
def _():
    program = learner()
    program.call("allow", "ann")
    program.call("allow", "bob")
    world.sleep(3601)
    left = len(world.stored())
    message = "Two customers called, and more than an hour later their counters were still in the cache."
    expect_that(left == 0, message, "no entry", str(left))
