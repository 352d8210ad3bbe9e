from django.core.cache import cache
from shop import services


def search(text):
    return cache.get_or_set(f"search:{text}", lambda: services.search_products(text), 3600)


def report(year):
    return cache.get_or_set(f"report:{year}", lambda: services.render_report(year), 3600)


def dashboard():
    return cache.get_or_set("dashboard", services.compute_dashboard_stats, 3600)


def change():
    cache.clear()
