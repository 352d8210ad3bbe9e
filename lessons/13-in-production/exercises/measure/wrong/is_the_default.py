# What is the default itself counts as a miss, and without a default that's None.

from django.core.cache import cache

looks = {}


def get_counted(key, default=None):
    value = cache.get(key, default)
    c = looks.setdefault(key.split(":")[0], {"hit": 0, "miss": 0})
    c["miss" if value is default else "hit"] += 1
    return value
