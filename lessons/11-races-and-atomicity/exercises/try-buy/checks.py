"""buy(): sells what is there, and no more."""
from django.core.cache import cache
from stampede.checks import check, expect, learner


@check("One pot, one customer")
def _():
    program = learner()
    cache.set("stock:pot", 1, timeout=None)
    expect(program.call("buy"), "sold", "There was one pot, and the first customer did not get it.")
    expect(program.call("buy"), "sold out", "The pot was sold already.")
    expect(program.call("buy"), "sold out", "There was no pot left, and the third customer was told something else.")


@check("Three pots, three customers")
def _():
    program = learner()
    cache.set("stock:pot", 3, timeout=None)
    told = [program.call("buy") for _ in range(4)]
    expect(told, ["sold", "sold", "sold", "sold out"], "There were three pots, and four customers one after another.")
