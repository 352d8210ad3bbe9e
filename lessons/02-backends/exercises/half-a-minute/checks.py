"""Half a minute, on Redis."""
from stampede.checks import check, expect, expect_that, learner, world


def sale_after(seconds):
    program = learner()
    program.call("start_flash_sale", 20)
    world.sleep(seconds)
    return program.call("flash_sale")


@check("The sale is on after 29 seconds")
def _():
    expect_that(sale_after(0.1) == 20, "Redis is given whole seconds, and half a second is none: nothing is stored.", "20", "None")
    expect(sale_after(29), 20, "It is a timeout that Redis can keep, but not half a minute.")


@check("It is over after 31 seconds")
def _():
    expect(sale_after(1000), None, "The sale is still on long after its end.")
    expect(sale_after(31), None, "The sale lasts longer than half a minute.")
