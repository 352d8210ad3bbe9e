from django.core.cache import cache


def compute():
    return 5


print(callable(cache.get("orders", compute)))
print(callable(cache.get_or_set("orders", compute)))
