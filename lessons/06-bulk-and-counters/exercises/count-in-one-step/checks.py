"""Counts from what is stored; scenario.json tries two views at once."""
from django.core.cache import cache
from stampede.checks import check, expect, learner


@check("Each view counts one more")
def _():
    program = learner()
    cache.set("views:4", 6, timeout=None)
    seen = [program.call("view"), program.call("view")]
    expect(seen, [7, 8], "The counter was at 6, so two views should return 7 and 8.")
