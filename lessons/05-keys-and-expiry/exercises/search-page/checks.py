"""search(text, limit) on Memcached: one form, a digest, a separator, 600 s."""
from django.core.cache.backends.base import InvalidCacheKey
from stampede.checks import check, expect, expect_that, learner, world

FIRST = "A search returns the first names"
SEARCH = "shop.services.search_products"
TEAS, CUPS = ["Black tea", "Green tea", "Jasmine tea"], ["Blue cup", "Red cup"]


def found(program, text, limit, message):
    """What search() returns; `message` when Memcached refuses its key."""
    found, error = program.attempt("search", text, limit)
    refused = isinstance(error, InvalidCacheKey)
    expect_that(not refused, message, "a key of at most 250 characters, without spaces", str(error)[-60:])
    expect_that(error is None, "search() raised an error.", "a result", f"{type(error).__name__}: {error}")
    return found


@check(FIRST)
def _():
    program = learner()
    program.stand_in(SEARCH, TEAS)
    expect(program.call("search", "tea", 2), TEAS[:2], "search('tea', 2) should return the first two names.")


@check("The same search again is served from the cache", after=FIRST)
def _():
    program = learner()
    searched = program.stand_in(SEARCH, TEAS, CUPS)
    program.call("search", "tea", 2)
    returned = program.call("search", "tea", 2)
    expect(searched.calls, 1, "Nothing was kept: the second search searched again.", unit="time")
    expect(returned, TEAS[:2], "The second search should return what the first one found.")


@check("A search may hold spaces")
def _():
    program = learner()
    program.stand_in(SEARCH, TEAS)
    found(program, "green tea", 2, "Memcached does not take this key.")


@check("Capitals, and spaces at the ends, make no difference", after=FIRST)
def _():
    program = learner()
    searched = program.stand_in(SEARCH, TEAS, CUPS)
    for text in ["tea", "Tea", "  TEA "]:
        program.call("search", text, 2)
    expect(searched.calls, 1, "The same search, typed differently, was searched again.", unit="search")


@check("Another limit is another answer", after=FIRST)
def _():
    program = learner()
    program.stand_in(SEARCH, TEAS)
    program.call("search", "tea", 1)
    expect(program.call("search", "tea", 3), TEAS, "With another limit, the answer of the first limit came back.")


@check("Different searches never share an entry", after=FIRST)
def _():
    for one, other, why in [
        (("tea", 11), ("tea1", 1), "the parts run into each other."),
        (("green tea", 2), ("green_tea", 2), "what you replaced made them equal."),
        (("green tea", 2), ("greentea", 2), "what you left out made them equal."),
        (("green-tea", 2), ("green tea", 2), "what you replaced made them equal."),
        (("tea:1", 2), ("tea", 2), "a part of the text was taken for something else."),
    ]:
        program = learner()
        program.stand_in(SEARCH, TEAS, CUPS)
        program.call("search", *one)
        message = f"Two different searches share one entry: {why}"
        expect(program.call("search", *other), CUPS[: other[1]], message)


@check("However many are searched for, in whatever language", after="A search returns the first names")
def _():
    program = learner()
    searched = program.stand_in(SEARCH)
    searched.answered_by(lambda text: [text])
    texts = [f"tea number {number}" for number in range(600)] + ["thé", "th", "茶", "水"]
    for text in texts:
        expect(program.call("search", text, 1), [text], f"A visitor searched for {text} and got what was found for another text.")


@check("However long the text is")
def _():
    program = learner()
    program.stand_in(SEARCH, TEAS, CUPS)
    message = "A long search has a key of more than 250 characters."
    found(program, "é" * 200, 2, message)
    found(program, "tea " * 500, 2, message)
    searched = program.stand_in(SEARCH, TEAS)
    found(program, "cup " * 500, 2, message)
    found(program, "cup " * 500, 2, message)
    expect(searched.calls, 1, "The same long text was searched for twice within seconds, and it was not searched once.", unit="time")


@check("Long searches that differ at their end have two entries", after=FIRST)
def _():
    program = learner()
    program.stand_in(SEARCH, TEAS, CUPS)
    program.call("search", "tea " * 100 + "pot", 2)
    message = "Two long searches share one entry: they only differ at the end, and that isn't in the key."
    expect(program.call("search", "tea " * 100 + "cup", 2), CUPS[:2], message)


@check("It is kept for 600 seconds", after=FIRST)
def _():
    program = learner()
    program.stand_in(SEARCH, TEAS, CUPS)
    program.call("search", "tea", 2)
    world.sleep(598)  # Memcached counts whole seconds
    message = "The same search came again before 600 seconds had passed, and it did not get what the first one found."
    expect(program.call("search", "tea", 2), TEAS[:2], message)


@check("After 600 seconds it is searched again", after=FIRST)
def _():
    program = learner()
    program.stand_in(SEARCH, TEAS, CUPS)
    program.call("search", "tea", 2)
    world.sleep(601)
    expect(program.call("search", "tea", 2), CUPS[:2], "The entry outlived its 600 seconds.")


@check("Nothing found is an answer, too", after=FIRST)
def _():
    program = learner()
    searched = program.stand_in(SEARCH, [])
    program.call("search", "sofa", 2)
    program.call("search", "sofa", 2)
    expect(searched.calls, 1, "A search that found nothing was searched again. An empty list is not a miss.", unit="time")


@check("Every process finds it", after=FIRST)
def _():
    program = learner()
    program.stand_in(SEARCH, TEAS)
    program.call("search", "green tea", 2)
    other = program.another_process()
    searched = other.stand_in(SEARCH, CUPS)
    returned = other.call("search", "green tea", 2)
    message = "Another process searched again for what the first one had stored in Memcached: its key was not the same."
    expect(searched.calls, 0, message, unit="time")
    expect(returned, TEAS[:2], "Another process should return what the first one found.")


@check("A search that fails is not kept", after="A search returns the first names")
def _():
    program = learner()
    program.stand_in(SEARCH, LookupError("the database does not answer"), TEAS)
    program.attempt("search", "tea", 3)
    expect(program.call("search", "tea", 3), TEAS, "The search failed once and works again, and the next visitor should get what is found.")
