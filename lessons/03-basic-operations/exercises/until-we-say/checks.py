"""show_banner(text): it stays until another one is written."""
from django.core.cache import cache
from stampede.checks import check, expect, learner, world

FIRST = "The banner stays"
YEAR = 365 * 24 * 3600


@check(FIRST)
def _():
    program = learner()
    program.call("show_banner", "We have moved")
    expect(program.call("banner"), "We have moved", "A banner was written, and banner() doesn't show it.")
    world.sleep(300.5)
    expect(program.call("banner"), "We have moved", "Five minutes later the banner was gone.")
    program = learner()
    program.call("show_banner", "We have moved")
    world.sleep(100 * YEAR)
    expect(program.call("banner"), "We have moved", "A hundred years later the banner was gone, and nobody had written another one.")


@check("Another one takes its place", after=FIRST)
def _():
    program = learner()
    program.call("show_banner", "We have moved")
    program.call("show_banner", "Closed on Friday")
    expect(program.call("banner"), "Closed on Friday", "A second banner was written, and the first is still shown.")


@check("Without one the visitor is welcomed", after=FIRST)
def _():
    program = learner()
    expect(program.call("banner"), "Welcome!", "No banner was written, so it should say Welcome!")
    program.call("show_banner", "We have moved")
    cache.clear()
    expect(program.call("banner"), "Welcome!", "The cache was emptied, and the banner was still there: it is kept somewhere else.")
