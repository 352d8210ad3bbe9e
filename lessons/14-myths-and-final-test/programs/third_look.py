from django.core.cache import cache


def look():
    try:
        return cache.get("price:1", "a miss")
    except Exception as error:
        return type(error).__name__


print("first:", look())
print("second:", look())
