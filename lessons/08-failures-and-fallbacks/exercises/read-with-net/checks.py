"""read(key, default): like get while the cache is up, and the default while it is down."""
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world


@check("While the cache is up, it reads like get")
def _():
    program = learner()
    cache.set("motto", "Coffee first")
    expect(program.call("read", "motto", "Tea first"), "Coffee first", "What is stored was not read.")
    expect(program.call("read", "nothing", 7), 7, "A miss should give the default.")
    expect(program.call("read", "nothing"), None, "Without a default, a miss should give None.")


@check("What is stored may be 0 or empty")
def _():
    program = learner()
    for value in [0, "", False, None]:
        cache.set("left", value)
        message = "A value was stored, and the default came back in its place. 0, an empty string and None are values, too."
        expect(program.call("read", "left", 7), value, message)


@check("The default can be given by its name")
def _():
    program = learner()
    _, error = program.attempt("read", "nothing", default=7)
    expect_that(error is None, "read() was given default=7, with this name, and raised an error. The parameter should keep its name.", "7", type(error).__name__)


@check("In an outage nothing is raised")
def _():
    program = learner()
    world.goes_down("redis")
    _, error = program.attempt("read", "motto", "Tea first")
    expect_that(error is None, "Redis was down, and read() raised an error.", "'Tea first'", type(error).__name__)
    world.hangs("redis")
    _, error = program.attempt("read", "motto", "Tea first")
    expect_that(error is None, "Redis hung until the client gave up, and read() raised an error.", "'Tea first'", type(error).__name__)


@check("In an outage it gives the default")
def _():
    program = learner()
    cache.set("motto", "Coffee first")
    program.call("read", "motto", "Tea first")
    world.goes_down("redis")
    expect(program.call("read", "motto", "Tea first"), "Tea first", "Redis was down, and read() did not give the default.")
    expect(program.call("read", "motto"), None, "Redis was down, and read() without a default did not give None.")


@check("When the cache is back, it is read again")
def _():
    program = learner()
    cache.set("motto", "Coffee first")
    world.goes_down("redis")
    program.call("read", "motto", "Tea first")
    world.comes_back()
    expect(program.call("read", "motto", "Tea first"), "Coffee first", "Redis was back with what it holds, and read() did not read it.")


@check("The outage may begin at any moment")
def _():
    after = 0
    while True:
        program = learner()
        cache.set("motto", "Coffee first")
        if not program.visited(lambda: world.goes_down("redis"), "read", "motto", "Tea first", after=after):
            break
        seen = program.returned
        message = "Redis went down in the middle of read(), and what came back was neither what is stored nor the default."
        expect_that(seen in ("Coffee first", "Tea first"), message, "'Coffee first' or 'Tea first'", repr(seen))
        after += 1
