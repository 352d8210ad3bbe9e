"""count_view(): one more, in a single step. Two at once are in scenario.json."""
from django.core.cache import cache
from stampede.checks import check, expect, learner


@check("One visit is counted")
def _():
    program = learner()
    cache.set("views", 41, timeout=None)
    program.call("count_view")
    expect(cache.get("views"), 42, "The counter was at 41, and one visitor came.")
