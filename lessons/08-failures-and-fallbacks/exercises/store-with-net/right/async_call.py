# The call with an `a`, in an event loop of its own.

import asyncio
from django.core.cache import cache


def store(key, value, timeout):
    try:
        asyncio.run(cache.aset(key, value, timeout))
    except Exception:
        return False
    return True
