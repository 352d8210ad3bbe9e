from django.core.cache import cache
from shop.models import Product


def stock_of(product_id):
    """How many pieces are there? None for a product that the shop does not have."""
    product = Product.objects.filter(pk=product_id).first()
    return product.stock if product else None


def sell(product_id, pieces):
    left = stock_of(product_id) - pieces
    Product.objects.filter(pk=product_id).update(stock=left)


for product_id in [4, 4, 3, 3, 99, 99]:
    print(product_id, "has", stock_of(product_id))
