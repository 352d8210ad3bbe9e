# Letters stand between the numbers, and it asks with get.

from django.core.cache import cache


def page(category, number):
    """A page of a category's products, made once."""
    key = f"c{category}p{number}"
    page = cache.get(key)
    if page is None:
        page = f"category {category}, page {number}"
        cache.set(key, page, timeout=600)
    return page


print(page(1, 23))
print(page(12, 3))
