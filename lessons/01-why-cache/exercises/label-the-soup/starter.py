from django.core.cache import cache


def serve():
    return cache.get("Soup")


cache.set("soup", "tomato soup")
print("The guest gets:", serve())
