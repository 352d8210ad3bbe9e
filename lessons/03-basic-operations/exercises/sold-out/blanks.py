from django.core.cache import cache
from shop.models import Product

MISSING = ____


def stock_of(product_id):
    """How many pieces are there? None for a product that the shop does not have."""
    stock = cache.get(____, ____)
    if stock is ____:
        product = Product.objects.filter(pk=product_id).first()
        stock = product.stock if product else None
        cache.set(____, stock, timeout=____)
    return stock


def sell(product_id, pieces):
    product = Product.objects.get(pk=product_id)
    Product.objects.filter(pk=product_id).update(stock=product.stock - pieces)
    cache.____(____)


for product_id in [4, 4, 3, 3, 99, 99]:
    print(product_id, "has", stock_of(product_id))
