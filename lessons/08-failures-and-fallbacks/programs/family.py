from django.core.cache import cache

try:
    cache.get("price:4")
except Exception as error:
    print(*[kind.__name__ for kind in type(error).__mro__])
    print("a built-in ConnectionError:", isinstance(error, ConnectionError))
    print("an OSError:", isinstance(error, OSError))
