"""store(): stores and says so. The outage is in concurrency.json."""
from django.core.cache import cache
from stampede.checks import check, expect, learner, world


@check("While the cache is up, it stores and says True")
def _():
    program = learner()
    said = program.call("store", "motto", "Coffee first", 60)
    expect(cache.get("motto"), "Coffee first", "Nothing was stored.")
    expect(said, True, "It was stored, and store() did not say so. set itself always returns None.")
    expect(world.commands("set")[-1].ttl, 60, "The timeout was lost.")
