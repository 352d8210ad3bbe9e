# CACHES: {"default": {"OPTIONS": {"retry_attempts": 0}}, "b": {"OPTIONS": {"retry_attempts": 1, "retry_timeout": 0, "dead_timeout": 1}}, "c": {"OPTIONS": {"nonsense": 1}}, "d": {"OPTIONS": {"timeout": 1, "connect_timeout": 2, "no_delay": true}}, "e": {"OPTIONS": {"use_pooling": true, "max_pool_size": 3}}, "f": {"OPTIONS": {"key_prefix": "x"}}, "g": {"OPTIONS": null}, "h": {"OPTIONS": {"allow_unicode_keys": false}}}
# BACKENDS: memcached-down, memcached
import time
from django.core.cache import cache, caches

def show(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as e:
        print(label, "->", type(e).__module__, type(e).__name__, str(e)[:300])

for a in ("default", "b", "c", "d", "e", "f", "g", "h"):
    for i in range(6):
        show(a, lambda: (caches[a].set("k", 1), caches[a].get("k"))); time.sleep(0.3)
    show(a, lambda: caches[a].set("é", 1))
    show(a, lambda: caches[a].close())
