from django.core.cache import cache
from shop.services import recommend_products


def recommendations(customer_id):
    """Names of products for this customer, kept for 600 seconds."""
    key = "recommendations:{customer_id}"
    names = cache.get(key)
    if not names:
        names = recommend_products(customer_id)
        cache.add(key, names)
    return names


print(recommendations(1))
print(recommendations(2))
