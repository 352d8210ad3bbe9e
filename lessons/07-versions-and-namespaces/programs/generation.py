from django.core.cache import cache


def key(name):
    return f"prices:{cache.get('generation', 1)}:{name}"


for name in ["cups", "tea", "cheapest"]:
    cache.set(key(name), f"the list of {name}", timeout=3600)
print(key("cups"), "->", cache.get(key("cups")))

cache.set("generation", 2, timeout=None)
print(key("cups"), "->", cache.get(key("cups")))
print(key("tea"), "->", cache.get(key("tea")))
