# BACKENDS: redis
# CACHES: {"default": {"BACKEND": "django_redis.cache.RedisCache"}}
import datetime
import time

from django.core.cache import cache

cache.set("k", "v", None)
print(cache.expire("k", 20), cache.ttl("k"), cache.persist("k"), cache.persist("k"), cache.ttl("k"))
print(cache.pexpire("k", 1700), 1000 < cache.pttl("k") <= 1700, cache.ttl("k"))
print(cache.expire("nobody", 5), cache.pexpire("nobody", 5), cache.persist("nobody"), cache.expire_at("nobody", int(time.time()) + 5))
print(cache.expire_at("k", int(time.time()) + 100), cache.ttl("k") in (99, 100))
print(cache.expire_at("k", datetime.datetime.now() + datetime.timedelta(hours=1)), 3590 < cache.ttl("k") <= 3600)
print(cache.pexpire_at("k", int((time.time() + 5) * 1000)), 4000 < cache.pttl("k") <= 5000)
print(cache.expire("k", datetime.timedelta(minutes=2)), cache.ttl("k"))
print(cache.expire("k", 0), cache.get("k"))
cache.set("t", 1, 10)
print(cache.touch("t", 50), cache.ttl("t"), cache.touch("t", 0.5), cache.ttl("t"), cache.touch("t"), cache.ttl("t"), cache.touch("t", None), cache.ttl("t"))
print(cache.touch("nobody"), cache.touch("nobody", None), cache.touch("t", 0), cache.get("t"))
cache.set("past", 1)
print(cache.expire_at("past", 1000), cache.get("past"))
