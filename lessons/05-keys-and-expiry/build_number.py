from django.core.cache import cache

BUILD = 42

cache.set("price:41:4", 12.0, timeout=None)  # yesterday, by build 41


def price_of(product_id):
    key = f"price:{BUILD}:{product_id}"
    price = cache.get_or_set(key, {"amount": 12.0, "currency": "EUR"}, 600)
    return f"{price['amount']} {price['currency']}"


print(price_of(4))
