from django.core.cache import cache

cart = {"ada": ["cup"]}


def basket(name):
    found = cache.get("basket:{name}")
    if found is None:
        found = cart.get(name, [])
        cache.set("basket:{name}", found, timeout=600)
    return found


basket("ada")
print(basket("ben"))
