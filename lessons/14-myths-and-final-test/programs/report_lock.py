from django.core.cache import cache

written = 0
for visitor in range(5):
    try:
        if cache.add("report:lock", 1, timeout=10):
            written += 1
    except Exception as error:
        print(visitor, type(error).__name__)
print("reports written:", written)
