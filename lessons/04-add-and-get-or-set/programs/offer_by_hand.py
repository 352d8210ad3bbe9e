import time
from django.core.cache import cache


def find_todays_offer():
    time.sleep(2)  # asks the warehouse
    return None  # no offer today


for visitor in ["Ann", "Bob", "Cho"]:
    offer = cache.get("offer")
    if offer is None:
        offer = find_todays_offer()
        cache.set("offer", offer, 3600)
    print(visitor, "sees", offer)
