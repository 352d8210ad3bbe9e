# add decides, and whoever comes second still returns the number made up for itself.

import uuid

from django.core.cache import cache


def basket(session):
    key = f"basket:{session}"
    found = cache.get(key)
    if found is None:
        found = uuid.uuid4().hex
        cache.add(key, found, timeout=3600)
    return found
