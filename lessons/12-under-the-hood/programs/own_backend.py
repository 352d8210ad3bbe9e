from django.core.cache.backends.base import BaseCache


class Shelf(BaseCache):
    things = {}

    def get(self, key, default=None, version=None):
        return self.things.get(key, default)

    def set(self, key, value, timeout=None, version=None):
        self.things[key] = value


shelf = Shelf({})
shelf.set("views", 7)
print(shelf.incr("views"), shelf.get_many(["views", "clicks"]))
