# The database subtracts, and so does the cache, from whatever number it has.
# draws: 50 cups had come in, which the cache didn't know. After a sale of our own the page has to show what is in the table.

from django.core.cache import cache
from django.db.models import F
from shop.models import Product

MISS = object()
def stock_of(product_id):
    key = f"stock:{product_id}"
    stock = cache.get(key, MISS)
    if stock is MISS:
        stock = Product.objects.filter(pk=product_id).values_list("stock", flat=True).first()
        cache.set(key, stock, 60)
    return stock

def sell(product_id, pieces):
    Product.objects.filter(pk=product_id).update(stock=F("stock") - pieces)
    try:
        cache.decr(f"stock:{product_id}", pieces)
    except (ValueError, TypeError):
        pass
