from django.core.cache import cache

database = {"tea": 4.5}


def price():
    found = cache.get("tea")
    if found is None:
        found = database["tea"]
        cache.set("tea", found, timeout=600)
    return found


price()
cache.delete("tea")
price()  # a visitor, just now
database["tea"] = 3.9
print(price())
