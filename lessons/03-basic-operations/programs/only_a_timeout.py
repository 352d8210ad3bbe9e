import time
from django.core.cache import cache

prices = {"green tea": 4.5}  # the table of prices
cache.set("price:green tea", prices["green tea"], timeout=3600)


def nightly_import():
    prices["green tea"] = 4.9  # written by another team; no delete here


nightly_import()
time.sleep(3601)
print("an hour later the page shows", cache.get("price:green tea"))
