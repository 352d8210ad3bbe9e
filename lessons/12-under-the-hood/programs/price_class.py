from django.core.cache import cache


class Price:
    def __init__(self, amount):
        self.amount = amount


cache.set("price:4", Price("12.00"), timeout=None)
del Price  # the next release calls it Money
try:
    print(cache.get("price:4", "no price"))
except AttributeError:
    print("AttributeError")
