from uuid import uuid4
from django.core.cache import cache


def page():
    generation = cache.get_or_set("generation", lambda: uuid4().hex, timeout=None)
    return cache.get_or_set(f"page:{generation}", lambda: "all prices", timeout=None)


for day in range(30):
    page()
    cache.set("generation", uuid4().hex, timeout=None)  # the prices of the day
