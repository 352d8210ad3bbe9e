# It stores after each product, so filling it with nothing leaves the old basket.
# draws: The basket was filled a third time, with nothing, and basket() still returns what was in it before.

from django.core.cache import cache

def fill_basket(*products):
    basket = []
    for product in products:
        basket.append(product)
        cache.set("basket", basket, timeout=3600)
def basket():
    return cache.get("basket", [])
