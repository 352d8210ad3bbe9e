from django.core.cache import cache

KEYS = [f"price:{number}" for number in range(50)]
cache.set_many({key: "4.50" for key in KEYS}, timeout=600)


def page():
    return {key: cache.get(key) for key in KEYS}
