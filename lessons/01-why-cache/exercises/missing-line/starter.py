from django.core.cache import cache
from shop.services import search_products


def results(text):
    found = cache.get(f"search:{text}")
    if found is None:
        found = search_products(text)
        # store it here
    return found


for visitor in ["Ann", "Bob", "Cho"]:
    print(visitor, "sees", results("tea"))
