"""allowed(name): five in a minute, counted from the first."""
from stampede.checks import check, expect, expect_that, learner, world


@check("Five tries are allowed, the sixth is not")
def _():
    program = learner()
    tries = [program.call("allowed", "ada") for attempt in range(5)]
    expect(tries, [True] * 5, "The fifth try was turned away, and five are allowed.")
    expect(program.call("allowed", "ada"), False, "A sixth try was allowed, in the same minute.")


@check("Everybody has five tries of their own")
def _():
    program = learner()
    for attempt in range(5):
        program.call("allowed", "ada")
    expect(program.call("allowed", "bob"), True, "Ada's tries count against Bob.")


@check("After a minute there are five new ones")
def _():
    program = learner()
    for attempt in range(6):
        program.call("allowed", "ada")
    world.sleep(61)
    expect(program.call("allowed", "ada"), True, "More than a minute has gone by, and Ada is still locked out.")


@check("The minute counts from the first try")
def _():
    program = learner()
    for attempt in range(5):
        program.call("allowed", "ada")
        world.sleep(11)
    program.call("allowed", "ada")
    world.sleep(6)
    expect(program.call("allowed", "ada"), True, "Each try begins a new minute: whoever keeps trying is never let in again.")
