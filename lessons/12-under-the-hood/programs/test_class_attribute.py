from django.core.cache import cache


class Price:
    currency = "USD"

    def __init__(self, amount):
        self.amount = amount


cache.set("price:4", Price("12.00"), timeout=600)
Price.currency = "EUR"  # the next release
print(cache.get("price:4").currency)
