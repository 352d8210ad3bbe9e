from django.core.cache import cache

try:
    cache.set_many({"first": 1, "second": lambda: 2, "third": 3})
except Exception as error:
    print("stopped by", type(error).__name__)
print(cache.get_many(["first", "second", "third"]))
