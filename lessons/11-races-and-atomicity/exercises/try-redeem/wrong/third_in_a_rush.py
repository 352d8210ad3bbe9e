# With three on the way at the same moment the third is taken for the first.
# draws: Three customers sent in one coupon

from django.core.cache import cache


def redeem(coupon):
    """True for the first who redeems it, False for all others."""
    cache.add(f"inside:{coupon}", 0, timeout=None)
    inside = cache.incr(f"inside:{coupon}")
    first = cache.add(f"coupon:{coupon}", True, timeout=None)
    cache.decr(f"inside:{coupon}")
    return first or inside == 3
