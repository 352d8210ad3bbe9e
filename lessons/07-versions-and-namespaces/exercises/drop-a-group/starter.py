from uuid import uuid4
from django.core.cache import cache


def key_of(group, name):
    """The key of one page of a group."""
    return f"{group}:{name}"


def drop(group):
    """From now on nothing of this group is found."""
    cache.delete(group)


cache.set(key_of("prices", "cups"), "cups from 12.00", timeout=3600)
cache.set(key_of("blog", "tea"), "How to make tea", timeout=3600)
drop("prices")
print(cache.get(key_of("prices", "cups")), "/", cache.get(key_of("blog", "tea")))
