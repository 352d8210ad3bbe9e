"""weather(): right on the dummy, and still cached where the cache keeps things."""
from django.conf import settings
from django.core.cache import cache
from stampede.checks import check, expect, learner, world

FIRST = "On a cache that forgets, it is right"
FETCH = "shop.services.fetch_weather"
RAIN, SUN = {"degrees": 12}, {"degrees": 19}


@check(FIRST)
def _():
    program = learner()
    fetch = program.stand_in(FETCH, RAIN, SUN)
    expect(program.call("weather"), RAIN, "The cache kept nothing, and weather() didn't return what was fetched.")
    expect(fetch.calls, 1, "One visitor came, and the weather was not fetched once.", unit="call")
    expect(fetch.asked_for("Oslo"), True, "The weather of Oslo should be fetched, as before.")
    expect(program.call("weather"), SUN, "The cache kept nothing, so the second visitor should get what is fetched then.")


@check("It still asks the cache, and stores there", after=FIRST)
def _():
    program = learner()
    program.stand_in(FETCH, RAIN)
    program.call("weather")
    expect(world.reads() > 0, True, "The cache was never asked. On the other backends every visitor would wait.")
    handed = any(world.commands(op) for op in ("set", "add", "set-many"))
    expect(handed, True, "The weather was never handed to the cache. On the other backends every visitor would wait.")
