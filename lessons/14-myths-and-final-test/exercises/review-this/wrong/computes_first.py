# It computes the names before it looks whether that is needed.

from django.core.cache import cache
from shop.services import recommend_products


def recommendations(customer_id):
    """Names of products for this customer, kept for 600 seconds."""
    return cache.get_or_set(f"recommendations:{customer_id}", recommend_products(customer_id), timeout=600)


print(recommendations(1))
print(recommendations(2))
