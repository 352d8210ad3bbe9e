"""greeting() and write_greeting(text): a default, and a day."""
from stampede.checks import check, expect, learner, world


@check("Before anybody has written one, it is Welcome!")
def _():
    expect(learner().call("greeting"), "Welcome!", "The cache is empty, and the visitor should be greeted all the same. get() takes a default.")


@check("What is written is shown, for a day")
def _():
    program = learner()
    program.call("write_greeting", "Good evening!")
    expect(program.call("greeting"), "Good evening!", "The new greeting is not shown.")
    world.sleep(24 * 3600 - 2)
    expect(program.call("greeting"), "Good evening!", "The greeting was gone before its day was over. No timeout means 300 seconds.")
    world.sleep(4)
    expect(program.call("greeting"), "Welcome!", "The day is over, and yesterday's greeting is still shown.")


@check("A second one takes its place")
def _():
    program = learner()
    program.call("write_greeting", "Good morning!")
    program.call("write_greeting", "Good evening!")
    expect(program.call("greeting"), "Good evening!", "A second greeting was written, and the first is still shown.")
