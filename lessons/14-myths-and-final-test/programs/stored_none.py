from django.core.cache import cache

cache.set("coupon:ada", None)
print(cache.get("coupon:ada", "not looked up yet"))
