"""suggestions(): computed and kept while the cache is up; in an outage an empty list, and no work."""
from stampede.checks import check, expect, expect_that, learner, world

RECOMMEND = "shop.services.recommend_products"
KEPT = "While the cache is up, suggestions are computed once"


@check(KEPT)
def _():
    program = learner()
    recommend = program.stand_in(RECOMMEND, ["Glass pot"], ["Something else"])
    expect(program.call("suggestions", 1), ["Glass pot"], "The cache was up, and the first visitor did not get what was computed.")
    expect(program.call("suggestions", 1), ["Glass pot"], "The second visitor has to get what is stored.")
    expect(recommend.calls, 1, "The suggestions were computed twice.", unit="call")


@check("Each customer has their own", after=KEPT)
def _():
    program = learner()
    program.stand_in(RECOMMEND, []).answered_by(lambda customer: [f"Tea {customer}"])
    for customer in [1, 2, 11, 12, 112]:
        message = f"Customer {customer} came after others, and was not shown the suggestions computed for them."
        expect(program.call("suggestions", customer), [f"Tea {customer}"], message)


@check("They are kept for 600 seconds", after=KEPT)
def _():
    program = learner()
    recommend = program.stand_in(RECOMMEND, ["Glass pot"], ["Blue cup"])
    expect(program.asks_again(recommend, "suggestions", 1, after=599), False, "Within 600 seconds the suggestions were computed again.")
    world.sleep(2)
    expect(program.call("suggestions", 1), ["Blue cup"], "After 600 seconds the suggestions should be computed again.")


@check("Nothing to suggest is an answer, too", after=KEPT)
def _():
    program = learner()
    recommend = program.stand_in(RECOMMEND, [])
    program.call("suggestions", 1)
    program.call("suggestions", 1)
    message = "For this customer the computed list was empty, and it was computed again for the next visit. An empty list is not a miss."
    expect(recommend.calls, 1, message, unit="call")


@check("An error of the computation comes through")
def _():
    program = learner()
    program.stand_in(RECOMMEND, LookupError("the model is not loaded"), ["Glass pot"])
    value, error = program.attempt("suggestions", 1)
    message = "The cache was up and the computation failed, and nobody was told. Only calls to the cache should be inside the `try`."
    expect_that(isinstance(error, LookupError), message, "a LookupError", repr(value) if error is None else type(error).__name__)


@check("In an outage the corner stays empty")
def _():
    program = learner()
    recommend = program.stand_in(RECOMMEND, ["Glass pot"])
    program.call("suggestions", 1)
    for customer in [1, 2]:
        world.goes_down("redis")
        value, error = program.attempt("suggestions", customer)
        expect_that(error is None, "In the outage suggestions() raised an error.", "[]", type(error).__name__)
        expect(value, [], "In the outage something else than an empty list came back.")
    world.hangs("redis")
    _, error = program.attempt("suggestions", 1)
    expect_that(error is None, "Redis hung until the client gave up, and suggestions() raised an error.", "[]", type(error).__name__)
    expect(recommend.calls, 1, "In the outage the suggestions were computed: 1.2 seconds for every visitor.", unit="computation")


@check("The outage may begin at any moment")
def _():
    after = 0
    while True:
        program = learner()
        program.stand_in(RECOMMEND, ["Glass pot"])
        if not program.visited(lambda: world.goes_down("redis"), "suggestions", 1, after=after):
            break
        seen = program.returned
        message = "Redis went away in the middle of suggestions(), and what came back was neither the suggestions nor an empty list."
        expect_that(isinstance(seen, list) and seen in ([], ["Glass pot"]), message, "a list", repr(seen))
        after += 1


@check("After the outage they are shown again")
def _():
    program = learner()
    program.stand_in(RECOMMEND, ["Glass pot"])
    world.goes_down("redis")
    program.call("suggestions", 1)
    world.comes_back()
    expect(program.call("suggestions", 1), ["Glass pot"], "The outage was over, and the corner was still empty.")
