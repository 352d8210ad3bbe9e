from django.core.cache import cache

numbers = [1, 2, 3, 4]
cache.set_many({f"price:{number}": "12.00" for number in numbers}, timeout=60)
prices = cache.get_many([f"price:{number}" for number in numbers])
cheap = [cache.get(key) for key in prices if prices[key] < "10.00"]
cache.delete_many([f"price:{number}" for number in numbers])
