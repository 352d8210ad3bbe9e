from django.core.cache import cache

cache.set("generation", 1, timeout=None)
cache.set_many({f"1:price:{number}": "4.50" for number in range(50)}, timeout=3600)


def page():
    return [cache.get(f"{cache.get('generation')}:price:{number}") for number in range(50)]
