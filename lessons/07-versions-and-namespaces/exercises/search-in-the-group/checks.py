"""search() belongs to the generation."""
from stampede.checks import check, expect, expect_that, learner, world


def started():
    from django.core.cache import cache

    program = learner()
    cache.set("generation", 1, timeout=None)
    return program, program.stand_in("shop.services.search_products", ["old"], ["new"])


@check("The search is cached")
def _():
    program, search = started()
    program.call("search", "cup")
    program.call("search", "cup")
    written = world.commands("set", key=None) + world.commands("add")
    expect_that([c for c in written if "cup" in c.keys[0]], "The search is run for each visitor.", "a stored search", "none")
    expect(search.calls, 1, "You store under one key and look under another: the search is run again.", unit="call")


@check("After a change it is run again")
def _():
    program, search = started()
    program.call("search", "cup")
    program.call("change")
    expect(program.call("search", "cup"), ["new"], "After the change the search shows what it had before.")
