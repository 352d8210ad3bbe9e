# Everybody offers the same name, so everybody finds it.
# draws: It was redeemed before.

from django.core.cache import cache


def redeem(coupon):
    """True for the first who redeems it, False for all others."""
    return cache.get_or_set(f"coupon:{coupon}", "me", timeout=None) == "me"
