from django.core.cache import cache

calls = {
    "get": lambda: cache.get("n", "default"),
    "set": lambda: cache.set("n", 1),
    "add": lambda: cache.add("n", 1),
    "incr": lambda: cache.incr("n"),
    "delete": lambda: cache.delete("n"),
    "get_many": lambda: cache.get_many(["n"]),
}
try:
    cache.get("n")
except Exception as error:
    print("first call:", type(error).__name__)
for name, call in calls.items():
    try:
        print(name, call())
    except Exception as error:
        print(name, "raises", type(error).__name__)
