import time
from django.core.cache import cache


def look():
    try:
        return cache.get("price:4", "nothing")
    except Exception as error:
        return type(error).__name__


for second in range(5):
    print(look(), look(), look())
    time.sleep(1.1)
