# CACHES: {"default": {}, "redis": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6390/0"}, "memcached": {"BACKEND": "django.core.cache.backends.memcached.PyMemcacheCache", "LOCATION": "127.0.0.1:11290"}}
from django.core.cache import caches

for name in ["memcached", "redis"]:
    outcomes = []
    for turn in range(2):
        try:
            outcomes.append(caches[name].get("a"))
        except Exception:
            outcomes.append("error")
    if outcomes == ["error", None]:
        print(name)
