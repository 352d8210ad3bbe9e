"""warm_up(): every city, one failure stops nothing, the ends are spread. Visitors and machines at the same time are in concurrency.json."""
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world

FETCH = "shop.services.fetch_weather"
CITIES = ["Kyoto", "Lima", "Oslo", "Rome"]
MILD = {"city": "somewhere", "degrees": 15}


class Fails:
    def __deepcopy__(self, memo):
        raise ConnectionError("the weather service has a hiccup")


@check("Afterwards every city is warm")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, MILD)
    program.call("warm_up")
    for city in CITIES:
        expect(program.call("weather", city), MILD, f"After the warm-up the weather of {city} should be in the cache.")
    expect(fetch.calls, 4, "After the warm-up a visitor still had to fetch.", unit="call")


@check("One failure does not stop it, and leaves no lock")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, Fails(), MILD)
    try:
        program.namespace["warm_up"]()
    except ConnectionError:
        pass
    missing = [city for city in CITIES[1:] if cache.get(f"v2:weather:{city}") is None]
    expect(missing, [], "Kyoto could not be fetched, and these cities stayed cold.")
    expect(cache.get("v2:lock:Kyoto"), None, "Kyoto could not be fetched, and its lock is still there.")


@check("The ends are spread over ten minutes")
def _():
    program = learner()
    program.stand_in(FETCH, MILD)
    program.call("warm_up")
    ends = [c.ttl for city in CITIES for c in world.commands(key=f"v2:weather:{city}") if c.op in ("set", "add")]
    within = [3000 <= (ttl or 0) <= 3600 for ttl in ends]
    expect_that(all(within), "Weather may be an hour old, and should last fifty minutes.", "3,000 to 3,600 s", ", ".join(map(str, ends)))
    message = "All four were stored within two seconds, and all four end together. In an hour every city is missed at once."
    expect_that(len(set(ends)) > 1, message, "timeouts that differ", ", ".join(f"{ttl:g} s" for ttl in ends))
