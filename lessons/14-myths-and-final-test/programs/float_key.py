from django.core.cache import cache

names = {1: "green tea"}
cache.set(1, "green tea")
print("dict:", names.get(1.0))
print("cache:", cache.get(1.0))
