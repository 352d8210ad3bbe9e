"""search(text) counts its hits and misses."""
from stampede.checks import check, expect, learner


def counted(*texts):
    program = learner()
    program.namespace["count"].update(hits=0, misses=0)
    for text in texts:
        program.call("search", text)
    return dict(program.namespace["count"])


@check("The first look is a miss")
def _():
    seen = counted("pot")
    if seen == {"hits": 0, "misses": 0}:
        expect(seen, {"hits": 0, "misses": 1}, "Nothing is counted yet.")
    if seen == {"hits": 1, "misses": 0}:
        expect(seen, {"hits": 0, "misses": 1}, "The wrong way round: found is None means a miss.")
    expect(seen, {"hits": 0, "misses": 1}, "A miss was counted as a hit as well.")


@check("Tea, cup, tea, tea: two hits, two misses")
def _():
    expect(counted("tea", "cup", "tea", "tea"), {"hits": 2, "misses": 2}, "Each look is a hit or a miss, never both and never neither.")
