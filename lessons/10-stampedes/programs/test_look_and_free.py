from django.core.cache import cache


def job(name):
    if cache.add("lock", name, timeout=10):
        if cache.get("lock") == name:
            cache.delete("lock")
