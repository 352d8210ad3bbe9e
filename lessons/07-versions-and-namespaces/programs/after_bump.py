from uuid import uuid4
from django.core.cache import cache
from shop import services


def show():
    generation = cache.get_or_set("generation:prices", lambda: uuid4().hex, timeout=None)
    search = f"prices:{generation}:search:cup"
    cache.get_or_set(search, lambda: services.search_products("cup"), 3600)
    cache.get_or_set("report", lambda: services.render_report(2025), 3600)
    cache.get_or_set("dashboard", services.compute_dashboard_stats, 3600)


show()
cache.set("generation:prices", uuid4().hex, timeout=None)
show()
