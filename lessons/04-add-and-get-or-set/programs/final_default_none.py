from django.core.cache import cache

calls = 0


def find_coupon():
    global calls
    calls += 1
    return None


for visitor in range(3):
    cache.get_or_set("coupon:ada", find_coupon, timeout=600)
print(calls)
