import time
from django.core.cache import cache

MISSING = object()  # equal to nothing but itself


def find_todays_offer():
    time.sleep(2)  # asks the warehouse
    return None  # no offer today


def todays_offer():
    offer = cache.get("offer", MISSING)
    if offer is MISSING:
        offer = find_todays_offer()
        cache.set("offer", offer, timeout=3600)
    return offer


for visitor in ["Ann", "Bob", "Cho"]:
    print(visitor, "sees", todays_offer())
