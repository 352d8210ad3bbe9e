import time
from django.core.cache import cache


def cook_soup():
    time.sleep(900)  # a quarter of an hour at the stove
    return "tomato soup"


cache.set("soup", cook_soup())

print(cache.get("soup"))
print(cache.get("Soup"))
print(cache.get("tomato soup"))
