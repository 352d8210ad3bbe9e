"""store() and fetch(): the whole text through a store that takes no value over one megabyte."""
from stampede.checks import check, expect, expect_that, learner, world


@check("The whole catalogue comes back, as a string")
def _():
    program = learner()
    program.call("store")
    fetched = program.call("fetch")
    expect_that(not isinstance(fetched, bytes), "Bytes came back. A page needs a string: .decode()", "text", "bytes")
    expect_that(isinstance(fetched, str), "No text came back.", "text", type(fetched).__name__)
    whole = len(program.call("catalogue"))
    expect(len(fetched), whole, "A part of the catalogue is missing.", unit="character")
    expect_that(fetched == program.call("catalogue"), "It has the same length, but it isn't the same string.")
    expect(len(world.stored()), 1, "The whole catalogue should fit under one key.", unit="entry")
    program.stand_in("catalogue", "A new tea pot")
    program.call("store")
    expect(program.call("fetch"), "A new tea pot", "A new catalogue was stored, and the old one came back.")


@check("Every character comes back")
def _():
    program = learner()
    program.stand_in("catalogue", "Grüner Tee, 5 €")
    program.call("store")
    expect(program.call("fetch"), "Grüner Tee, 5 €", "A catalogue with other letters and signs was stored, and this came back.")


@check("Another process finds it, too")
def _():
    program = learner()
    other = program.another_process()
    program.stand_in("catalogue", "A new tea pot")
    program.call("store")
    expect(other.call("fetch"), "A new tea pot", "One process stored a new catalogue, and this is what another one fetched.")


@check("When it has expired, fetch() returns None")
def _():
    program = learner()
    nothing, error = program.attempt("fetch")
    what = repr(nothing) if error is None else type(error).__name__
    expect_that(error is None, "On a miss there is nothing to unpack, so fetch() should return None.", "None", what)
    expect(nothing, None, "Nothing was stored.")
    program.call("store")
    world.sleep(599)
    expect_that(program.call("fetch") is not None, "It is kept for 600 seconds, as before.", "a text after 599 s", "None")
    world.sleep(2)
    expect_that(program.call("fetch") is None, "It is kept for 600 seconds, as before.", "None after 601 s", "a text")
