"""greeting() and write_greeting(text): a default, and a day."""
from stampede.checks import check, expect, learner, world

FIRST = "Before anybody has written one, it is the welcome"
DAY = 24 * 3600


@check(FIRST)
def _():
    message = "The cache is empty, and the visitor should be greeted even so. get() takes a default."
    expect(learner().call("greeting"), "Welcome!", message)


@check("What is written is shown, for a day", after=FIRST)
def _():
    program = learner()
    program.call("write_greeting", "Good evening!")
    expect(program.call("greeting"), "Good evening!", "The new greeting is not shown.")
    ttl = world.stored("Good evening!").longest
    world.sleep(DAY - 2)
    why = " No timeout means 300 seconds." if ttl == 300 else ""
    expect(program.call("greeting"), "Good evening!", f"The greeting was gone before its day was over.{why}")
    world.sleep(4)
    expect(program.call("greeting"), "Welcome!", "The day is over, and yesterday's greeting is still shown.")


@check("A greeting can be written after somebody was welcomed", after=FIRST)
def _():
    program = learner()
    program.call("greeting")
    program.call("write_greeting", "Good evening!")
    expect(program.call("greeting"), "Good evening!", "A visitor was welcomed first, and the greeting written after that is not shown.")


@check("A second one takes its place", after=FIRST)
def _():
    program = learner()
    program.call("write_greeting", "Good morning!")
    program.call("write_greeting", "Good evening!")
    expect(program.call("greeting"), "Good evening!", "A second greeting was written, and the first is still shown.")
