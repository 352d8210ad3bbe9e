"""like(): one for each customer, counted under likes:PRODUCT. Two at once are in concurrency.json."""
from django.core.cache import cache
from stampede.checks import check, expect, learner, world


@check("Each customer counts once")
def _():
    program = learner()
    expect(program.call("like", 4, "ann"), True, "Ann's first like should count.")
    expect(program.call("like", 4, "bob"), True, "Bob's first like should count.")
    expect(program.call("like", 4, "ann"), False, "Ann liked it before.")
    expect(cache.get("likes:4"), 2, "Two customers like it. The count is under likes:4.")


@check("Each product has its own count")
def _():
    program = learner()
    program.call("like", 4, "ann")
    expect(program.call("like", 5, "ann"), True, "Ann may like another product too.")
    expect(cache.get("likes:5"), 1, "Each product has its own count.")


@check("A like is not forgotten")
def _():
    program = learner()
    program.call("like", 4, "ann")
    world.sleep(86400)
    expect(program.call("like", 4, "ann"), False, "A day later Ann's like was forgotten, and she was counted again.")
