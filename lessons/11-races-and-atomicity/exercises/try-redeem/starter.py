from django.core.cache import cache


def redeem(coupon):
    """True for the first who redeems it, False for all others."""
    if cache.get(f"coupon:{coupon}"):
        return False
    cache.set(f"coupon:{coupon}", True, timeout=None)
    return True
