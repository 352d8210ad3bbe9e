from django.core.cache import cache

if cache.set_many({"price:1": "4.50", "price:2": "3.90"}, timeout=60):
    print("something failed")
else:
    print("all stored")
