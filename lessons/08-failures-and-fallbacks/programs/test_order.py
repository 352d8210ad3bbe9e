from django.core.cache import cache

for name in ["first", "second"]:
    try:
        print(name, cache.get("price:4"))
    except Exception as error:
        print(name, type(error).__name__)
