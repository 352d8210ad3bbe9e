"""allow(): three calls a minute for each customer. Four at once are in concurrency.json."""
from stampede.checks import check, expect, expect_that, learner, world


@check("Three calls are allowed, the fourth is not")
def _():
    program = learner()
    try:
        first = program.namespace["allow"]("ann")
    except ValueError:
        expect_that(False, "The first call of a minute has no counter yet, and incr() on a missing key raises ValueError.", "True", "ValueError")
    expect([first] + [program.call("allow", "ann") for call in range(2)], [True] * 3, "The first three calls should be allowed.")
    expect(program.call("allow", "ann"), False, "The fourth call in a minute should not be allowed.")
    expect(program.call("allow", "bob"), True, "Another customer has calls of their own.")


@check("The next minute begins again")
def _():
    program = learner()
    for call in range(4):
        program.call("allow", "ann")
    world.sleep(60)
    expect(program.call("allow", "ann"), True, "A minute later the customer was still kept out.")


@check("Old counters go away")
def _():
    program = learner()
    program.call("allow", "ann")
    written = [c for c in world.commands() if c.op in ("add", "set")]
    kept = [c for c in written if c.ttl is None]
    expect_that(not kept, "A counter for each customer and minute, and none of them ever expires.", "a timeout", "no end", kept[0].line if kept else None)
