"""store(): stores and says so; False while the cache is down."""
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world


@check("While the cache is up, it stores and says True")
def _():
    program = learner()
    said = program.call("store", "motto", "Coffee first", 60)
    expect(cache.get("motto"), "Coffee first", "Nothing was stored.")
    expect(said, True, "It was stored, and store() did not say True. set() itself always returns None.")


@check("A second value replaces the first")
def _():
    program = learner()
    program.call("store", "left", 3, 60)
    said = program.call("store", "left", 0, 60)
    expect(cache.get("left"), 0, "The second value was not stored: the first one is still there.")
    expect(said, True, "The second value was stored, and store() did not say True.")


@check("It is kept as long as the timeout says")
def _():
    program = learner()
    for timeout in [60, 3600]:
        program.call("store", "motto", "Coffee first", timeout)
        expect(world.kept("Coffee first").longest, float(timeout), "The entry does not live as long as the timeout says.", unit="second")
    program.call("store", "motto", "Coffee first", None)
    expect(world.kept("Coffee first").shortest, float("inf"), "With None as the timeout, the entry should have no end.", unit="second")


@check("In an outage nothing is raised")
def _():
    program = learner()
    world.goes_down("redis")
    _, error = program.attempt("store", "motto", "Tea first", 60)
    expect_that(error is None, "Redis was down, and store() raised an error.", "False", type(error).__name__)
    world.hangs("redis")
    _, error = program.attempt("store", "motto", "Tea first", 60)
    expect_that(error is None, "Redis hung until the client gave up, and store() raised an error.", "False", type(error).__name__)


@check("In an outage it says False")
def _():
    program = learner()
    program.call("store", "motto", "Tea first", 60)
    world.goes_down("redis")
    expect(program.call("store", "motto", "Coffee first", 60), False, "Nothing could be stored, and store() did not say False.")


@check("When the cache is back, it stores again")
def _():
    program = learner()
    world.goes_down("redis")
    program.call("store", "motto", "Tea first", 60)
    world.comes_back()
    said = program.call("store", "motto", "Coffee first", 60)
    expect([said, cache.get("motto")], [True, "Coffee first"], "Redis was back, and store() did not store.")


@check("Whatever is stored, it says True")
def _():
    program = learner()
    for value in [None, False, "", [], {"left": 0}]:
        said = program.call("store", "thing", value, 60)
        expect(cache.get("thing", "no entry"), value, "The value was not stored.")
        expect(said, True, f"{value!r} was stored, and store() did not say True.")


@check("The outage may begin at any moment")
def _():
    after = 0
    while True:
        program = learner()
        if not program.visited(lambda: world.goes_down("redis"), "store", "motto", "Tea first", 60, after=after):
            break
        said = program.returned
        expect_that(said is True or said is False, "Redis went down in the middle of store(), and it said neither True nor False.", "True or False", repr(said))
        world.comes_back()
        if said:
            expect(cache.get("motto"), "Tea first", "Redis went down in the middle of store(), which said True, and nothing was stored.")
        after += 1
