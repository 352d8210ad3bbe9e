from django.core.cache import cache

BUILD = 42

cache.set("price:41:4", 12.0, timeout=86400)  # yesterday, by build 41


def price_of(product_id):
    new = {"amount": 12.0, "currency": "EUR"}
    price = cache.get_or_set(f"price:{BUILD}:{product_id}", new, 600)
    return f"{price['amount']} {price['currency']}"


print(price_of(4))
