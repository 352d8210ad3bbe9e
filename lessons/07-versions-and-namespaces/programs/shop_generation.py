from uuid import uuid4
from django.core.cache import cache
from shop import services


def search(text):
    generation = cache.get_or_set("generation", lambda: uuid4().hex, timeout=None)
    key = f"search:{generation}:{text}"
    return cache.get_or_set(key, lambda: services.search_products(text), 3600)


def report(year):
    return cache.get_or_set(f"report:{year}", lambda: services.render_report(year), 3600)


def dashboard():
    return cache.get_or_set("dashboard", services.compute_dashboard_stats, 3600)


def change():
    cache.set("generation", uuid4().hex, timeout=None)
