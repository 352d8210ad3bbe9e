import copy

from django.core.cache import cache


class Basket:
    instances = 0

    def __init__(self):
        self.items = []
        Basket.instances += 1

    def __eq__(self, other):
        return isinstance(other, Basket) and self.items == other.items


basket = Basket()
basket.items.append("tea")
cache.set("basket", basket)
basket.items.append("cup")
first, second = cache.get("basket", basket), cache.get("basket", basket)
print(first.items, second == first, second is first, Basket.instances, basket == first)
first.items.clear()
print(cache.get("basket", basket).items)
shared = [1]
cache.set_many({"x": shared, "y": [shared, shared]})
y = cache.get("y")
print(cache.get("x"), y, y[0] is y[1] if y else None)
loop = []
loop.append(loop)
cache.set("loop", loop)
found = cache.get("loop")
print(found and found[0] is found)
