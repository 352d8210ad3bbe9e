"""suggestions(): computed and kept while the cache is up. The outage is in concurrency.json."""
from stampede.checks import check, expect, learner


@check("While the cache is up, suggestions are computed once")
def _():
    program = learner()
    recommend = program.stand_in("shop.services.recommend_products", ["Glass pot"], ["Something else"])
    expect(program.call("suggestions", 1), ["Glass pot"], "While the cache is up, a miss has to be computed.")
    expect(program.call("suggestions", 1), ["Glass pot"], "The second visitor has to get what is stored.")
    expect(recommend.calls, 1, "The suggestions were computed twice.", unit="call")
