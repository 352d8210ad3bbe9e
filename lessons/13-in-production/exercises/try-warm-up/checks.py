"""warm_up(cities): every city fresh for an hour; a failure stops nothing and destroys nothing."""
from django.core.cache import cache
from stampede.checks import check, expect, learner, world

FETCH = "shop.services.fetch_weather"
OLD, NEW = {"city": "Kyoto", "degrees": 8}, {"city": "Kyoto", "degrees": 21}


class Fails:
    def __deepcopy__(self, memo):
        raise ConnectionError("the weather service is away")


@check("After it nobody has to wait")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, NEW)
    program.call("warm_up", ["Kyoto", "Lima"])
    expect(fetch.calls, 2, "Two cities, two calls of the weather service.", unit="call")
    expect(program.call("page", "Kyoto"), 21, "The page should show what the warm-up has fetched.")
    expect(fetch.calls, 2, "The page fetched again. Is it the same key?", unit="call")


@check("What expires in ten seconds is renewed, too")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, NEW)
    cache.set("weather:Kyoto", OLD, timeout=10)
    program.call("warm_up", ["Kyoto"])
    world.sleep(11)
    before = fetch.calls
    program.call("page", "Kyoto")
    message = "An entry with ten seconds to live was there, and you left it at that. Eleven seconds later a visitor waits."
    expect(fetch.calls - before, 0, message, unit="call")


@check("It lasts an hour")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, NEW)
    program.call("warm_up", ["Kyoto"])
    world.sleep(3500)
    before = fetch.calls
    program.call("page", "Kyoto")
    expect(fetch.calls - before, 0, "It was warm for five minutes only. Without a timeout an entry gets the default one.", unit="call")


@check("One failure does not stop it")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, Fails(), NEW)
    try:
        failed = program.namespace["warm_up"](["Lima", "Kyoto"])
    except ConnectionError:
        failed = "an error"
    expect(failed, ["Lima"], "Lima could not be fetched. Go on with Kyoto, and return a list of what failed.")
    program.call("page", "Kyoto")
    expect(fetch.calls, 2, "After Lima had failed, Kyoto was not warmed up.", unit="call")


@check("A failure leaves the old entry alone")
def _():
    program = learner()
    program.stand_in(FETCH, Fails())
    cache.set("weather:Kyoto", OLD, timeout=1800)
    program.call("warm_up", ["Kyoto"])
    expect(cache.get("weather:Kyoto"), OLD, "Kyoto could not be fetched, and now its old weather is gone as well: the next visitor gets an error.")
