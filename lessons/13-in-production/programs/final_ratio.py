from django.core.cache import cache

looks = {"hit": 0, "miss": 0}


def get(key):
    value = cache.get(key)
    looks["hit" if value else "miss"] += 1
    return value


cache.set_many({"stock:3": 0, "stock:4": 14, "name": ""}, timeout=60)
for key in ["stock:3", "stock:4", "name", "price:4"]:
    get(key)
print(looks)
