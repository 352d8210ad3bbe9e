from django.core.cache import cache
from shop import services


def suggestions(customer_id):
    return cache.get_or_set(f"suggest:{customer_id}", lambda: services.recommend_products(customer_id), timeout=600)


print(suggestions(1))
