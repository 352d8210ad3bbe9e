from django.core.cache import cache


def put(product):
    basket = cache.get("basket:ada", [])
    cache.set("basket:ada", basket + [product], timeout=3600)


put("green tea")
put("blue cup")
print(cache.get("basket:ada", []))
