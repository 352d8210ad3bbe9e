# It is taken for a minute first, and for ever afterwards.
# draws: Some time passed between two of your steps

from django.core.cache import cache


def redeem(coupon):
    """True for the first who redeems it, False for all others."""
    if not cache.add(f"coupon:{coupon}", "taken", timeout=60):
        return False
    cache.set(f"coupon:{coupon}", "redeemed", timeout=None)
    return True
