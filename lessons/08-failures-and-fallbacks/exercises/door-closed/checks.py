"""may_try(): five a minute while the cache is up, nobody while it is down."""
from stampede.checks import check, expect, expect_that, learner, world

FIVE = "Five tries a minute"


@check(FIVE)
def _():
    program = learner()
    said = [program.call("may_try", "ada") for _ in range(6)]
    expect(said, [True] * 5 + [False], "While the cache is up: five tries, and no sixth.")


@check("Each name has five of its own", after=FIVE)
def _():
    program = learner()
    for _ in range(6):
        program.call("may_try", "ada")
    for name in ["bob", "adam", "ad", "Ada"]:
        expect(program.call("may_try", name), True, f"`ada` had used up her tries, and `{name}`, who hadn't tried yet, was turned away.")


@check("The limit lasts for the whole minute", after=FIVE)
def _():
    program = learner()
    for _ in range(5):
        program.call("may_try", "ada")
    world.sleep(58)
    expect(program.call("may_try", "ada"), False, "58 seconds after the first of five tries a sixth was allowed.")


@check("After a minute there are five new ones", after=FIVE)
def _():
    program = learner()
    for _ in range(5):
        program.call("may_try", "ada")
    world.sleep(50)
    program.call("may_try", "ada")
    world.sleep(11)
    said = [program.call("may_try", "ada") for _ in range(6)]
    expect(said[0], True, "61 seconds after her first tries Ada was still locked out.")
    expect(said, [True] * 5 + [False], "In the second minute there were not five tries and then no sixth.")


@check("The limit holds in every process", after=FIVE)
def _():
    program = learner()
    for _ in range(5):
        program.call("may_try", "ada")
    said = program.another_process().call("may_try", "ada")
    expect(said, False, "Five tries went to one process of the shop, and another process allowed a sixth within the minute.")


@check("In an outage the door is closed")
def _():
    program = learner()
    program.call("may_try", "ada")
    world.goes_down("redis")
    value, error = program.attempt("may_try", "ada")
    expect_that(error is None, "Redis was down, and may_try() raised an error.", "False", type(error).__name__)
    message = "Redis was down, and the try was not refused. Nobody counts now, so an attacker could try for ever."
    expect(value, False, message)


@check("It's closed while Redis hangs, too")
def _():
    program = learner()
    world.hangs("redis")
    value, error = program.attempt("may_try", "ada")
    expect_that(error is None, "Redis hung until the client gave up, and may_try() raised an error.", "False", type(error).__name__)
    expect(value, False, "Redis hung, and the try was not refused.")


@check("The outage may begin at any moment")
def _():
    after = 0
    while True:
        program = learner()
        if not program.visited(lambda: world.goes_down("redis"), "may_try", "ada", after=after):
            break
        said = program.returned
        expect_that(said is True or said is False, "Redis went away in the middle of a try, and may_try() returned neither True nor False.", "True or False", repr(said))
        after += 1


@check("A try that nobody has counted is refused")
def _():
    after = 0
    while True:
        program = learner()
        if not program.visited(lambda: world.goes_down("redis"), "may_try", "ada", after=after):
            break
        said = [program.returned]
        world.comes_back()
        said += [program.call("may_try", "ada") for _ in range(6)]
        message = "Redis went away in the middle of a try and came back, and within the minute there were six more tries. This many of all were allowed."
        expect_that(said.count(True) <= 5, message, "at most 5", said.count(True))
        after += 1


@check("After the outage the door opens again")
def _():
    program = learner()
    world.goes_down("redis")
    program.call("may_try", "ada")
    world.comes_back()
    expect(program.call("may_try", "ada"), True, "Redis was back, and a name that had not used up its tries was turned away.")
