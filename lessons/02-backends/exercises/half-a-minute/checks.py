"""Half a minute, on Redis."""
from stampede.checks import check, expect, expect_that, learner, world

FIRST = "The sale is on after 29 seconds"


def sale_after(seconds, percent=20):
    program = learner()
    program.call("start_flash_sale", percent)
    world.sleep(seconds)
    return program.call("flash_sale")


@check(FIRST)
def _():
    at_once = sale_after(0.1)
    if at_once is None:
        message = "Nothing was stored. Django gives Redis whole seconds, and less than one of them is none." if world.commands() else "Nothing was stored."
        expect_that(world.stored(), message, "20", "nothing")
    expect(at_once, 20, "The sale has begun, so flash_sale() should return 20.")
    expect(sale_after(29), 20, "The timeout is one that Redis can keep, but the sale ended before half a minute was over.")


@check("It is over after half a minute")
def _():
    expect(sale_after(1000), None, "The sale is still on long after its end.")
    expect(sale_after(30.5), None, "The sale lasts longer than half a minute.")


@check("A second sale takes the place of the first, for its own half minute", after=FIRST)
def _():
    program = learner()
    program.call("start_flash_sale", 20)
    world.sleep(10)
    program.call("start_flash_sale", 35)
    expect(program.call("flash_sale"), 35, "A sale of 35 percent began during the one of 20, and flash_sale() doesn't say so.")
    world.sleep(29)
    expect(program.call("flash_sale"), 35, "The second sale ended before its half minute was over.")
