"""count_view(): from nothing, for ever, a number of its own for each visitor. Visitors at the same moment are in scenario.json."""
from stampede.checks import check, expect, expect_that, learner, world

COUNTS = "The first visitor is number 1, the second number 2"


@check(COUNTS)
def _():
    program = learner()
    first, error = program.attempt("count_view")
    if isinstance(error, ValueError):
        expect_that(False, "There is no counter on the first day, and the first visitor's call ended with a ValueError.", "1", "ValueError")
    expect(program.call("count_view") if error else first, 1, "The first visitor should be number 1.")
    expect(program.call("count_view"), 2, "The second visitor should be number 2.")
    expect(program.call("count_view"), 3, "The third visitor should be number 3.")


@check("The counter is kept", after=COUNTS)
def _():
    program = learner()
    program.call("count_view")
    visitors = 1
    for days in (1, 30, 1000):
        world.sleep(days * 86400)
        visitors += 1
        expect(program.call("count_view"), visitors, f"After {days} more {'day' if days == 1 else 'days'} the count was no longer right.")


@check("Every process counts the same visitors", after=COUNTS)
def _():
    program = learner()
    program.call("count_view")
    expect(program.another_process().call("count_view"), 2, "The first visitor came to one process, the second to another, and was not number 2.")
    expect(program.call("count_view"), 3, "Two visitors had come, one to another process, and the third was not number 3.")
