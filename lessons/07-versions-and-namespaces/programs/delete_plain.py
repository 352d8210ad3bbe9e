from django.core.cache import cache

prices = {4: "12.00"}


def page():
    return cache.get_or_set("price:4", lambda: prices[4], timeout=3600, version=2)


page()
prices[4] = "9.00"
cache.delete("price:4")
print(page())
