"""weather_page(): the cache is the first to be asked, as long as it answers. The outages are in concurrency.json."""
from stampede.checks import check, expect, learner, world


@check("While the cache is up, the weather is as new as the cache")
def _():
    program = learner()
    program.namespace["last"].clear()
    fetch = program.stand_in("shop.services.fetch_weather", {"degrees": 7}, {"degrees": 9})
    expect(program.call("weather_page"), 7, "The page shows the degrees.")
    world.sleep(299)
    program.call("weather_page")
    expect(fetch.calls, 1, "Within 300 seconds the weather was fetched again.", unit="call")
    world.sleep(2)
    expect(program.call("weather_page"), 9, "The cache was up, and a visitor got the value that the process remembers instead.")
