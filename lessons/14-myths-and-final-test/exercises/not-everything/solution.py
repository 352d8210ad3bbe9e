from django.core.cache import cache


def forget_prices(numbers):
    """Drops the prices of these products, and nothing else."""
    cache.delete_many([f"price:{number}" for number in numbers])


cache.set_many({"price:1": "4.50", "price:2": "3.90", "price:4": "12.00"})
cache.set("visits", 12870, timeout=None)
forget_prices([1, 2])
print(cache.get("price:4"), cache.get("visits"))
