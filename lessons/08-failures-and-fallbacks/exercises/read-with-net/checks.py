"""read(key, default): like get, while the cache is up. The outage is in concurrency.json."""
from django.core.cache import cache
from stampede.checks import check, expect, learner


@check("While the cache is up, it reads like get")
def _():
    program = learner()
    cache.set("motto", "Coffee first")
    expect(program.call("read", "motto", "Tea first"), "Coffee first", "What is stored was not read.")
    expect(program.call("read", "nothing", 7), 7, "A miss gives the default.")
