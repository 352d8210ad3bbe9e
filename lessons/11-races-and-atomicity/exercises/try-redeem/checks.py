"""redeem(): True once for each coupon, for ever. Two at once are in concurrency.json."""
from stampede.checks import check, expect, learner, world


@check("The first is True, the second False")
def _():
    program = learner()
    expect(program.call("redeem", "TEA5"), True, "The first who redeems it should be told True.")
    expect(program.call("redeem", "TEA5"), False, "It was redeemed before.")
    expect(program.call("redeem", "CUP2"), True, "Another coupon has nothing to do with the first.")


@check("A week later it is still redeemed")
def _():
    program = learner()
    program.call("redeem", "TEA5")
    world.sleep(7 * 86400)
    expect(program.call("redeem", "TEA5"), False, "A week later the same coupon was good again.")
