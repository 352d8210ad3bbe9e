# The coupons are kept in a set in the module, which each process has for itself.
# draws: another process took it again

redeemed = set()


def redeem(coupon):
    """True for the first who redeems it, False for all others."""
    if coupon in redeemed:
        return False
    redeemed.add(coupon)
    return True
