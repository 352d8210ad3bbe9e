from django.core.cache import cache
from shop.services import recommend_products


def recommended(customer_id):
    return cache.get_or_set("recommended", lambda: recommend_products(customer_id), 600)


print(recommended(1) == recommended(3))
