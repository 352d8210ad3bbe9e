from django.core.cache import cache


def page():
    price = cache.get_or_set("price:9", lambda: None, timeout=3600)
    return f"{price} euros" if price else "not for sale"


page()  # nobody sells product 9 yet
cache.add("price:9", "12.00", timeout=3600)  # from now on we do
print(page())
