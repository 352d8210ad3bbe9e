# It stores with `get_or_set` and reads again.

import uuid

from django.core.cache import cache


def health():
    key = f"health:{uuid.uuid4()}"
    try:
        cache.get_or_set(key, "yes", timeout=5)
        state = "ok" if cache.get(key) == "yes" else "away"
    except Exception:
        state = "away"
    return {"status": 200, "cache": state}
