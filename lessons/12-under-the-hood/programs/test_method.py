from django.core.cache import cache


class Price:
    def __init__(self, amount):
        self.amount = amount


cache.set("price:4", Price(12), timeout=None)


class Price:  # the next release
    def doubled(self):
        return self.amount * 2


print(cache.get("price:4").doubled())
