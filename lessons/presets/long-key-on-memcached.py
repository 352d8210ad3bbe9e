from django.core.cache import cache
from shop import services


def search(text):
    return cache.get_or_set(f"search:{text.replace(' ', '_')}", lambda: services.search_products(text), timeout=300)


def search_sentence():
    return search("tea " * 80)
