from django.core.cache import cache

looks = {"hit": 0, "miss": 0}


def get_counted(key):
    value = cache.get(key, 0)
    looks["miss" if value == 0 else "hit"] += 1
    return value


cache.set("offer", None, timeout=600)  # known: there is no offer today
for visitor in range(10):
    get_counted("offer")
print(looks)
