import time
from django.core.cache import cache


def find_todays_offer():
    time.sleep(2)  # asks the warehouse
    return None  # no offer today


for visitor in ["Ann", "Bob", "Cho"]:
    offer = cache.get_or_set("offer", find_todays_offer, 3600)
    print(visitor, "sees", offer)
