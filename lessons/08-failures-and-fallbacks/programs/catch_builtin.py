from django.core.cache import cache


def price():
    try:
        return cache.get("price:4")
    except ConnectionError:
        return "ask the database"


print(price())
