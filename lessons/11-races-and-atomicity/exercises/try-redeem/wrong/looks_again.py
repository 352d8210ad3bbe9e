# It looks first, stores afterwards and then looks again.
# draws: and not exactly one of them got the tea

from django.core.cache import cache


def redeem(coupon):
    """True for the first who redeems it, False for all others."""
    if cache.get(f"coupon:{coupon}"):
        return False
    cache.set(f"coupon:{coupon}", True, timeout=None)
    return cache.get(f"coupon:{coupon}")
