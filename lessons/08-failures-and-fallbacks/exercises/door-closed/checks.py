"""may_try(): five a minute while the cache is up. The outage is in concurrency.json."""
from stampede.checks import check, expect, learner


@check("Five tries a minute")
def _():
    program = learner()
    said = [program.call("may_try", "ada") for _ in range(6)]
    expect(said, [True] * 5 + [False], "While the cache is up: five tries, and no sixth.")
