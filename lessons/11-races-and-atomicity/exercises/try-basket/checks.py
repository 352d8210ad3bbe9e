"""basket(): one number for each session, for an hour. Two tabs at the same moment are in scenario.json."""
from stampede.checks import check, expect, expect_that, learner, world

KEEPS = "A session keeps its basket, another has another"


@check(KEEPS)
def _():
    program = learner()
    first = program.call("basket", "ann")
    expect_that(first is not None, "The first call should make up a number and return it.", "a number", "None")
    expect(program.call("basket", "ann"), first, "The second call of the same session returned another basket.")
    expect_that(program.call("basket", "bob") != first, "Two sessions share one basket.", "another number", "the same")
    many = [str(program.call("basket", f"session {number}")) for number in range(60)]
    expect(len(set(many)), len(many), "Sixty sessions came, and some of them share a basket.", unit="basket")


@check("For an hour", after=KEEPS)
def _():
    program = learner()
    first = program.call("basket", "ann")
    world.sleep(3590)
    expect(program.call("basket", "ann"), first, "Within the hour the same session got another basket.")
    world.sleep(20)
    expect_that(program.call("basket", "ann") != first, "After more than an hour the session still had the same basket.", "another number", "the same")


@check("In every process", after=KEEPS)
def _():
    program = learner()
    first = program.call("basket", "ann")
    other = program.another_process()
    expect(other.call("basket", "ann"), first, "The same session came to another process and got another basket.")
    expect_that(other.call("basket", "cho") != first, "A new session in another process got the basket of somebody else.", "another number", "the same")
