# It keeps the ids and the prices apart, under other keys.

from django.core.cache import cache
from shop.models import Product


def key_of(product_id):
    return f"product:{product_id}:price"


def prices_of(ids):
    ids = list(ids)
    stored = cache.get_many(map(key_of, ids))
    prices = {number: stored[key_of(number)] for number in ids if key_of(number) in stored}
    missing = set(ids) - set(prices)
    if not missing:
        return prices
    fresh = {product.id: str(product.price) for product in Product.objects.filter(id__in=list(missing))}
    cache.set_many({key_of(number): price for number, price in fresh.items()}, timeout=600)
    return prices | fresh


print(prices_of([1, 2, 4]))
