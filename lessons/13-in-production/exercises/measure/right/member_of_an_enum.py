# Its mark for a miss is the member of an enum.

import enum
from django.core.cache import cache

looks = {}
Nothing = enum.Enum("Nothing", "here")


def get_counted(key, default=None):
    value = cache.get(key, Nothing.here)
    per_kind = looks.setdefault(key.split(":")[0], {"hit": 0, "miss": 0})
    if value is Nothing.here:
        per_kind["miss"] += 1
        value = default
    else:
        per_kind["hit"] += 1
    return value
