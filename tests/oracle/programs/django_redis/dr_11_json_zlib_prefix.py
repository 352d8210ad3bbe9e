# BACKENDS: redis
# CACHES: {"default": {"BACKEND": "django_redis.cache.RedisCache", "OPTIONS": {"SERIALIZER": "django_redis.serializers.json.JSONSerializer", "COMPRESSOR": "django_redis.compressors.zlib.ZlibCompressor"}}, "p": {"KEY_PREFIX": "sh*p", "TIMEOUT": 7}}
from django.core.cache import cache, caches

cache.set("a", {"b": (1, 2)})
cache.set("long", "x" * 1000)
raw = cache.client.get_client()
print(cache.get("a"), raw.get(":1:a"), len(raw.get(":1:long")) < 100, cache.get("long") == "x" * 1000)
try:
    cache.set("set", {1})
except TypeError as e:
    print(e)
caches["p"].set("k", 1)
cache.set("k", 2)
print(caches["p"].ttl("k"), caches["p"].keys("*"), sorted(cache.keys("*")), caches["p"].make_key("x"))
print(caches["p"].delete_pattern("*"), cache.get("k"), caches["p"].get("k"))
