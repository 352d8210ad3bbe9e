from django.core.cache import cache
from shop.services import search_products


def search(text, limit):
    """The first names that contain the text; kept for 600 seconds."""
    return search_products(text.strip())[:limit]


for text in ["tea", "Tea ", "cup"]:
    print(search(text, 2))
