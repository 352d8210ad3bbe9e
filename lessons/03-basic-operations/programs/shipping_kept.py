import time
from django.core.cache import cache


def ask_the_carrier(country):
    time.sleep(1.5)  # the carrier's server is slow
    return {"PT": 18.5, "FI": 16.9}[country]


def shipping(country):
    price = cache.get(f"shipping:{country}")
    if price is None:
        price = ask_the_carrier(country)
        cache.set(f"shipping:{country}", price, timeout=3600)
    return price


for country in ["PT", "FI", "PT", "PT", "FI"]:
    print(country, shipping(country))
