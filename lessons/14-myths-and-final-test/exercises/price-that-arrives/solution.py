from django.core.cache import cache


def new_price(number, price):
    """The price that everybody sees from now on, kept for 600 seconds."""
    cache.set(f"price:{number}", price, timeout=600)


new_price(1, "4.50")
new_price(1, "4.20")
print(cache.get("price:1"))
