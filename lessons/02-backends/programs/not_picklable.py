from django.core.cache import cache

prices = {"green tea": 4.5, "black tea": 3.9}
cache.set("names", ["green tea"])

try:
    cache.set("names", prices.keys())
except TypeError as error:
    print(error)

print(cache.get("names"))
