import uuid
from django.core.cache import cache


def generation(group):
    return cache.get_or_set(f"generation:{group}", lambda: uuid.uuid4().hex, timeout=None)


def store(group, name, value):
    cache.set(f"{group}:{generation(group)}:{name}", value, timeout=600)


def find(group, name):
    return cache.get(f"{group}:{generation(group)}:{name}")


store("prices", "cup", 12)
store("texts", "cup", "blue")
cache.delete("generation:prices")
print(find("prices", "cup"), find("texts", "cup"))
