# It puts the three parts together, as the cache would.

from django.core.cache import cache

cache.set("sale", "tea", timeout=60)


def final_key(key):
    return f"{cache.key_prefix}:{cache.version}:{key}"


print(final_key("sale"))
