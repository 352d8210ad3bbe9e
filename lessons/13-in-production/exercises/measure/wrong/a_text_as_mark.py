# Its mark for a miss is a text that somebody may have stored.

from django.core.cache import cache

looks = {}


def get_counted(key, default=None):
    value = cache.get(key, "MISSING")
    c = looks.setdefault(key.split(":")[0], {"hit": 0, "miss": 0})
    c["miss" if value == "MISSING" else "hit"] += 1
    return default if value == "MISSING" else value
