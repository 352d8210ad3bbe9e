from django.core.cache import cache

cache.set("generation", 1, timeout=None)
cache.set("1:cups", "the list of cups", timeout=3600)


def page():
    return cache.get(f"{cache.get('generation')}:cups")
