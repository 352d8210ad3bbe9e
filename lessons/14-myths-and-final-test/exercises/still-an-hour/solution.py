from django.core.cache import cache


def new_offer(tea):
    cache.set("offer", tea, timeout=3600)


new_offer("green tea")
new_offer("black tea")
print(cache.get("offer"))
