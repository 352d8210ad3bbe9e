# Both deletes come after the commit, and the new release reads with get_many().

from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def old_price_of(product_id):
    """The release before: a string. Not yours to change."""
    price = cache.get(f"price:{product_id}")
    if price is None:
        price = str(Product.objects.get(id=product_id).price)
        cache.set(f"price:{product_id}", price, timeout=600)
    return price


def price_of(product_id):
    """The new release: a dict with amount and currency."""
    key = f"price:{product_id}"
    found = cache.get_many([key], version="2.0")
    if not found:
        amount = str(Product.objects.values_list("price", flat=True).get(pk=product_id))
        found = {key: {"amount": amount, "currency": "EUR"}}
        cache.set_many(found, timeout=600, version="2.0")
    return found[key]


def change_price(product_id, price):
    def forget():
        for version in [1, "2.0"]:
            cache.delete(f"price:{product_id}", version=version)

    with transaction.atomic():
        Product.objects.filter(id=product_id).update(price=price)
        transaction.on_commit(forget)


print(old_price_of(4), price_of(4))
change_price(4, "9.00")
print(old_price_of(4), price_of(4))
