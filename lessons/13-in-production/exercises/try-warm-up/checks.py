"""warm_up(cities): every city fresh for an hour; a failure stops nothing and destroys nothing."""
from stampede.checks import check, expect, learner, world

FETCH = "shop.services.fetch_weather"
AWAY = ConnectionError("the weather service is away")
OLD, NEW = {"city": "Kyoto", "degrees": 8}, {"city": "Kyoto", "degrees": 21}


def away_for(missing, error=AWAY):
    """A weather service that can't fetch this city, however often it's asked."""

    def fetch(city):
        if city == missing:
            raise error
        return NEW

    return fetch


@check("After it nobody has to wait")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, NEW)
    program.call("warm_up", ["Kyoto", "Lima"])
    expect(fetch.calls, 2, "Two cities, two calls of the weather service.", unit="call")
    expect(program.call("page", "Kyoto"), 21, "The page should show what the warm-up has fetched.")
    expect(fetch.calls, 2, "The page fetched again what the warm-up had fetched.", unit="call")


@check("What expires in ten seconds is renewed, too")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, OLD, NEW)
    program.call("page", "Kyoto")
    world.sleep(3590)
    program.call("warm_up", ["Kyoto"])
    world.sleep(11)
    before = fetch.calls
    degrees = program.call("page", "Kyoto")
    message = "An entry with ten seconds to live was there before the warm-up. Eleven seconds after it, a visitor waits."
    expect(fetch.calls - before, 0, message, unit="call")
    expect(degrees, 21, "After the warm-up the page should show what the warm-up has fetched.")


@check("It lasts an hour")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, OLD, NEW)
    program.call("warm_up", ["Kyoto"])
    world.sleep(3599)
    before = fetch.calls
    program.call("page", "Kyoto")
    expect(fetch.calls - before, 0, "It should be warm for a full hour, and before that a visitor had to fetch.", unit="call")
    world.sleep(2)
    expect(program.call("page", "Kyoto"), 21, "More than an hour after the warm-up, its weather is still shown.")


@check("One failure does not stop it")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, NEW)
    fetch.answered_by(away_for("Lima"))
    failed, error = program.attempt("warm_up", ["Lima", "Kyoto"])
    seen = failed if error is None else type(error).__name__
    expect(seen, ["Lima"], "Lima could not be fetched. Go on with Kyoto, and return a list of what failed.")
    before = fetch.calls
    program.call("page", "Kyoto")
    expect(fetch.calls - before, 0, "After Lima had failed, Kyoto was not warmed up.", unit="call")


@check("A failure leaves the old entry alone")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, OLD)
    program.call("page", "Kyoto")
    fetch.answered_by(away_for("Kyoto"))
    expect(program.call("warm_up", ["Kyoto"]), ["Kyoto"], "Kyoto could not be fetched: return it among what failed.")
    degrees, error = program.attempt("page", "Kyoto")
    seen = degrees if error is None else type(error).__name__
    expect(seen, 8, "Kyoto could not be fetched, and its old weather is not shown any more.")
    program.call("warm_up", ["Lima", "Kyoto", "Oslo"])
    degrees, error = program.attempt("page", "Kyoto")
    seen = degrees if error is None else type(error).__name__
    expect(seen, 8, "Lima and Oslo were fetched, Kyoto could not be, and this is what its page shows in place of its old weather.")


@check("A failure makes the old entry live no longer", after="A failure leaves the old entry alone")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, OLD)
    program.call("page", "Kyoto")
    world.sleep(3000)
    fetch.answered_by(away_for("Kyoto"))
    program.call("warm_up", ["Lima", "Kyoto"])
    world.sleep(601)
    fetch.answered_by(away_for("Oslo"))
    message = "Kyoto's weather was fetched an hour ago. In a warm-up it could not be fetched again, and the page still shows it."
    expect(program.call("page", "Kyoto"), 21, message)


@check("What failed is all that is returned")
def _():
    program = learner()
    program.stand_in(FETCH, NEW)
    expect(program.call("warm_up", ["Kyoto", "Lima"]), [], "No city failed.")


@check("Each warm-up tells its own failures", after="What failed is all that is returned")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, NEW)
    fetch.answered_by(away_for("Lima"))
    program.attempt("warm_up", ["Lima", "Kyoto"])
    fetch.answered_by(away_for("Rome", TimeoutError("no answer")))
    failed, error = program.attempt("warm_up", ["Lima", "Rome", "Kyoto"])
    seen = failed if error is None else type(error).__name__
    expect(seen, ["Rome"], "In the second warm-up only Rome could not be fetched, because the service gave no answer in time.")
