from django.core.cache import cache


class Price:
    def __init__(self, amount):
        self.amount = amount


cache.set("price:4", Price("12.00"), timeout=None)


class Price:
    def __init__(self, amount, currency="USD"):
        self.amount = amount
        self.currency = currency


print(cache.get("price:4").currency)
