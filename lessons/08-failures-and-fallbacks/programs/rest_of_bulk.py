from django.core.cache import cache

for call in range(2):
    try:
        print(cache.get_many(["price:4", "price:5"]), cache.set_many({"price:4": "12.00"}))
    except Exception as error:
        print(type(error).__name__)
