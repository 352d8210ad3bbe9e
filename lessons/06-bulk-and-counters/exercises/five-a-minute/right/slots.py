# Five keys, one for each try; the first one's lifetime is given to the later ones.

import time

from django.core.cache import cache


def allowed(name):
    key = f"window:{name}"
    now = time.time()
    began = cache.get_or_set(key, now, timeout=60)
    left = 60 - (now - began)
    return any(cache.add(f"try:{name}:{began}:{slot}", 1, timeout=max(left, 0.001) + 1) for slot in range(5))
