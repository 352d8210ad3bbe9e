# A partial of get_or_set holds the function that computes.

from functools import partial

from django.core.cache import cache
from shop.services import compute_dashboard_stats

dashboard_stats = partial(cache.get_or_set, "dashboard", compute_dashboard_stats, 60)
print(dashboard_stats())
