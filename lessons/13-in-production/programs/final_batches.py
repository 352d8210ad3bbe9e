from django.core.cache import cache

looks = {"hit": 0, "miss": 0}


def get_many(keys):
    found = cache.get_many(keys)
    looks["hit" if found else "miss"] += 1
    return found


cache.set_many({"price:1": "4.50", "price:2": "3.90"}, timeout=60)
get_many(["price:1", "price:2", "price:3"])
get_many(["price:2", "price:3"])
get_many(["price:3"])
print(looks)
