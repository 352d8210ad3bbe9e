from django.core.cache import cache
from shop.models import Product

cache.set("price:1", "4.50", timeout=600)


def prices_of(ids):
    keys = {f"price:{id}": id for id in ids}
    found = cache.get_many(keys)
    missing = [id for key, id in keys.items() if key not in found]
    rows = Product.objects.filter(id__in=missing)
    fresh = {f"price:{row.id}": str(row.price) for row in rows}
    cache.set_many(fresh, timeout=600)
    return found | fresh


print(prices_of([1, 4, 99]))
print(prices_of([1, 4, 99]))
