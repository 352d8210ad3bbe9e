from django.core.cache import cache
from shop import services


def show():
    cache.get_or_set("prices:search:cup", lambda: services.search_products("cup"), 3600)
    cache.get_or_set("report", lambda: services.render_report(2025), 3600)
    cache.get_or_set("dashboard", services.compute_dashboard_stats, 3600)


show()
cache.clear()
show()
