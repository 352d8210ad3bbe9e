from django.core.cache import cache

cache.set("price:4", "12.00", timeout=3600)


def price():
    try:
        return cache.get("price:4", "asked the database")
    except Exception:
        return "asked the database"
