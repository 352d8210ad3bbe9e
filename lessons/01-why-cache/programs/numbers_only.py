from django.core.cache import cache


def page_for(name):
    orders = cache.get("orders")
    if orders is None:
        orders = 5
        cache.set("orders", orders, timeout=3600)
    return f"Hello {name}! We have {orders} orders."


print(page_for("Ann"))
print(page_for("Bob"))
