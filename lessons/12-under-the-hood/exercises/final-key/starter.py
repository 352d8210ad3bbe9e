from django.core.cache import cache

cache.set("sale", "tea", timeout=60)


def final_key(key):
    return key


print(final_key("sale"))
