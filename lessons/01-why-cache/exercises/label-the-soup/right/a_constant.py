# It keeps the key in a constant.

from django.core.cache import cache

LABEL = "soup"


def serve():
    return cache.get(LABEL)


cache.set("soup", "tomato soup")
print("The guest gets:", serve())
