# It says whether the coupon had been redeemed, the wrong way round.
# draws: should be told True

from django.core.cache import cache


def redeem(coupon):
    """True for the first who redeems it, False for all others."""
    return not cache.add(f"coupon:{coupon}", True, timeout=None)
