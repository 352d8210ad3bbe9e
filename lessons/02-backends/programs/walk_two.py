# CACHES: {"default": {"LOCATION": "one"}, "two": {"LOCATION": "two"}}
from django.core.cache import caches

one, two = caches["default"], caches["two"]
prices = [4.5]

one.set("green-tea", prices)
two.set("green-tea", prices)

prices.append(3.9)
one.set("green-tea", prices, timeout=60)

seen_by_one = one.get("green-tea")
seen_by_two = two.get("green-tea")
two.clear()
seen_at_last = one.get("green-tea")
print(seen_by_one, seen_by_two, seen_at_last)
