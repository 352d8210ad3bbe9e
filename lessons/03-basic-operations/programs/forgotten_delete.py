import time
from django.core.cache import cache

prices = {"green tea": 4.5}  # the table of prices
cache.set("price:green tea", prices["green tea"], timeout=None)


def nightly_import():
    prices["green tea"] = 4.9  # written by another team; no delete here


nightly_import()
time.sleep(30 * 24 * 3600)
print("a month later the page shows", cache.get("price:green tea"))
