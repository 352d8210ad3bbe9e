# BACKENDS: redis
# CACHES: {"default": {"BACKEND": "django_redis.cache.RedisCache"}}
from django.core.cache import cache

cache.set_many({f"product:{i}": i for i in range(25)}, None)
cache.set("price:1", 5)
cache.set("Product:1", 6)
cache.set("product:1", 7, version=2)
print(len(cache.keys("product:*")), sorted(cache.keys("product:1?")), sorted(cache.keys("product:[12]")), cache.keys("nothing*"))
print(sorted(cache.keys("p*:1")), cache.keys("*", version=2), sorted(cache.keys("[Pp]roduct:1")), sorted(cache.keys("product:[^3-9]")))
print(type(cache.iter_keys("product:*")).__name__, sorted(cache.iter_keys("product:2*")), len(list(cache.iter_keys("*", itersize=3))))
print(cache.delete_pattern("product:1*"), cache.delete_pattern("nothing*"), len(cache.keys("*")))
print(cache.delete_pattern("product:*", version=2), cache.keys("*", version=2))
print(cache.delete_many(["price:1", "Product:1", "nobody"]), cache.delete_many([]), cache.delete("product:0"), cache.delete("product:0"))
cache.set("a*b", 1)
cache.set("axb", 1)
print(sorted(cache.keys("a*b")), cache.keys("a\\*b"), cache.keys("a[*]b"))
print(cache.clear(), cache.keys("*"))
