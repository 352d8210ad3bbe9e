from django.core.cache import cache

# Build 41 ran this yesterday: a price was a number.
cache.set("price:4", 12.0, timeout=86400)


# Build 42 was deployed today: a price has a currency.
def price_of(product_id):
    new = {"amount": 12.0, "currency": "EUR"}
    price = cache.get_or_set(f"price:{product_id}", new, 600)
    return f"{price['amount']} {price['currency']}"


print(price_of(4))
