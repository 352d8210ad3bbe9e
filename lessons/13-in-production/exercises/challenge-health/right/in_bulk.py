# It stores and reads with `set_many` and `get_many`.

import uuid

from django.core.cache import cache


def health():
    key = uuid.uuid4().hex
    found = {}
    try:
        if not cache.set_many({key: "x"}, timeout=20):
            found = cache.get_many([key])
    except Exception:
        found = {}
    finally:
        try:
            cache.delete(key)
        except Exception:
            pass
    return {"status": 200, "cache": "ok" if found == {key: "x"} else "away"}
