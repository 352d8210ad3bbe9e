# It keeps a list of keys per group and deletes those; the list is lost with the cache's next cleaning.
# draws: The cache had lost what you keep besides the pages

from django.core.cache import cache


def key_of(group, name):
    key = f"{group}:{name}"
    known = cache.get(f"names:{group}", [])
    if key not in known:
        cache.set(f"names:{group}", known + [key], timeout=600)
    return key


def drop(group):
    cache.delete_many(cache.get(f"names:{group}", []))
