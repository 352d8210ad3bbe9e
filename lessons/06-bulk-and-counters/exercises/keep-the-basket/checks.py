"""click(name): half an hour from the last click."""
from stampede.checks import check, expect, expect_that, learner, world


def basket_after(seconds):
    from django.core.cache import cache

    program = learner()
    program.call("put", "ada", "Glass pot")
    world.sleep(600)
    program.call("click", "ada")
    world.sleep(seconds)
    return cache.get("basket:ada")


@check("29 minutes after the last click the basket is there")
def _():
    seen = basket_after(29 * 60)
    touched = (world.commands("touch") or world.commands("set"))[-1:]
    lived = f"{touched[0].ttl:g} s" if touched and touched[0].ttl is not None else "none"
    expect_that(seen == ["Glass pot"], "The basket was gone before half an hour was over.", "1,800 s", lived)


@check("31 minutes after it, it is gone")
def _():
    expect(basket_after(31 * 60), None, "Nobody clicks any more, and the basket stays.")
