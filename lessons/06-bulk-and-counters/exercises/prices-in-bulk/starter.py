from django.core.cache import cache
from shop.models import Product


def prices_of(ids):
    """The price of each product, as a string, by its id."""
    prices = {}
    for product_id in ids:
        price = cache.get(f"price:{product_id}")
        if price is None:
            price = str(Product.objects.get(id=product_id).price)
            cache.set(f"price:{product_id}", price, timeout=600)
        prices[product_id] = price
    return prices


print(prices_of([1, 2, 4]))
print(prices_of([1, 2, 3, 4]))
