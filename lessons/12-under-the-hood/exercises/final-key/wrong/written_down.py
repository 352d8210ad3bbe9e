# It returns the name that this one key has.
# draws: This is right for one key

from django.core.cache import cache

cache.set("sale", "tea", timeout=60)


def final_key(key):
    return ":1:sale"


print(final_key("sale"))
