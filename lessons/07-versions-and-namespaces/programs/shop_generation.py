from django.core.cache import cache
from shop import services

cache.set("generation", 1, timeout=None)


def search(text):
    key = f"search:{cache.get('generation')}:{text}"
    return cache.get_or_set(key, lambda: services.search_products(text), 3600)


def report(year):
    return cache.get_or_set(f"report:{year}", lambda: services.render_report(year), 3600)


def dashboard():
    return cache.get_or_set("dashboard", services.compute_dashboard_stats, 3600)


def change():
    cache.incr("generation")
