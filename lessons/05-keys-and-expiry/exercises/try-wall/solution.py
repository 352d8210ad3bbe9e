from django.core.cache import cache


def page(category, number):
    """A page of a category's products, made once."""
    key = f"page:{category}:{number}"
    return cache.get_or_set(key, f"category {category}, page {number}", 600)


print(page(1, 23))
print(page(12, 3))
