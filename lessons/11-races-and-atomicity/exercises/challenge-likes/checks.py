"""like(): one for each customer, counted under likes:PRODUCT. Two at the same moment are in scenario.json."""
from django.core.cache import cache
from stampede.checks import check, expect, learner, world

ONCE = "Each customer counts once"


@check(ONCE)
def _():
    program = learner()
    expect(program.call("like", 4, "ann"), True, "Ann's first like should count.")
    expect(program.call("like", 4, "bob"), True, "Bob's first like should count.")
    expect(program.call("like", 4, "ann"), False, "Ann liked it before.")
    expect(cache.get("likes:4"), 2, "Two customers like it. The count is under likes:4.")


@check("Each product has its own count", after=ONCE)
def _():
    program = learner()
    program.call("like", 4, "ann")
    expect(program.call("like", 5, "ann"), True, "Ann may like another product too.")
    expect(cache.get("likes:5"), 1, "One customer likes product 5. The count is under likes:5.")
    expect(cache.get("likes:4"), 1, "A like of product 5 has changed the count of product 4.")


@check("Numbers do not run into each other", after=ONCE)
def _():
    program = learner()
    for product, customer in [(1, 12), (11, 2), (112, ""), (1, "1:2")]:
        said = program.call("like", product, customer)
        expect(said, True, f"Customer {customer!r} liked product {product} for the first time, after others had liked others. What like() said.")


@check("A like is not forgotten", after=ONCE)
def _():
    program = learner()
    program.call("like", 4, "ann")
    for days in (1, 1000):
        world.sleep(days * 86400)
        expect(program.call("like", 4, "ann"), False, "Days later Ann's like was forgotten, and she was counted again.")
        expect(cache.get("likes:4"), 1, "Days later the count was no longer 1.")
    program.call("like", 4, "bob")
    expect(cache.get("likes:4"), 2, "Ann liked it years ago and Bob likes it today, so the count should be 2.")


@check("In every process", after=ONCE)
def _():
    program = learner()
    program.call("like", 4, "ann")
    other = program.another_process()
    expect(other.call("like", 4, "ann"), False, "Ann liked it in one process, and another process counted her again.")
    expect(other.call("like", 4, "bob"), True, "Bob's like came to another process and did not count.")
