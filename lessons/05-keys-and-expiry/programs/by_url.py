from django.core.cache import cache
from shop.services import search_products


def results(url):
    text = url.split("q=")[1].split("&")[0]
    return cache.get_or_set(f"results:{url}", lambda: search_products(text), 600)


for source in ["mail", "advert", "blog", "mail"]:
    results(f"/search?q=tea&utm_source={source}")
