"""redeem(): True once for each coupon, for ever. Customers at the same moment are in scenario.json."""
from stampede.checks import check, expect, learner, world

ONCE = "The first is True, the second False"


@check(ONCE)
def _():
    program = learner()
    expect(program.call("redeem", "TEA5"), True, "The first customer who redeems it should be told True.")
    expect(program.call("redeem", "TEA5"), False, "It was redeemed before.")
    expect(program.call("redeem", "CUP2"), True, "Another coupon has nothing to do with the first.")
    expect(program.call("redeem", "CUP2"), False, "The second coupon was good twice.")
    for alike in ("TEA6", "TEA55", "TEA", "5", "GREENTEA5"):
        expect(program.call("redeem", alike), True, f"TEA5 had been redeemed, and {alike}, which is another coupon, was refused.")


@check("It stays redeemed", after=ONCE)
def _():
    program = learner()
    program.call("redeem", "TEA5")
    for days in (1, 7, 1000):
        world.sleep(days * 86400)
        expect(program.call("redeem", "TEA5"), False, "The same coupon was good again some days later.")


@check("In every process", after=ONCE)
def _():
    program = learner()
    program.call("redeem", "TEA5")
    expect(program.another_process().call("redeem", "TEA5"), False, "It was redeemed in one process, and another process took it again.")
