from django.core.cache import cache

prices = {4: "12.00"}


def price_of(product_id):
    return cache.get_or_set(f"price:{product_id}", lambda: prices[product_id], 600)


def change_price(product_id, price):
    prices[product_id] = price
    cache.add(f"price:{product_id}", price, 600)


print(price_of(4))
change_price(4, "9.00")
print(price_of(4))
