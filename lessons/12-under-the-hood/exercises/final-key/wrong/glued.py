# It glues an empty prefix and version 1 in front.
# draws: With KEY_PREFIX set to

from django.core.cache import cache

cache.set("sale", "tea", timeout=60)


def final_key(key):
    return f":1:{key}"


print(final_key("sale"))
