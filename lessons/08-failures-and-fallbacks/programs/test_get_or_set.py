from django.core.cache import cache
from shop import services

try:
    print(cache.get_or_set("stats", services.compute_dashboard_stats, 600)["orders"])
except Exception as error:
    print(type(error).__name__)
