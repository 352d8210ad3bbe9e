"""rates(): fetched under a lock; the second look is in concurrency.json."""
from django.core.cache import cache
from stampede.checks import check, expect, learner

FETCH = "shop.services.fetch_exchange_rates"
LOCK = "rates:lock"


@check("Fetched once, and the lock is free")
def _():
    program = learner()
    fetch = program.stand_in(FETCH, {"USD": 1.08})
    expect(program.call("rates"), {"USD": 1.08}, "The rates should be returned.")
    expect(cache.get(LOCK), None, "The rates are stored and the lock is still there.")
    program.call("rates")
    expect(fetch.calls, 1, "They were in the cache and were fetched again.", unit="call")
