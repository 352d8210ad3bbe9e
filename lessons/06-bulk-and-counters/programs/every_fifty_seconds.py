import time
from django.core.cache import cache


def allowed(name):
    """Five tries a minute."""
    tries = cache.get(f"tries:{name}", 0) + 1
    cache.set(f"tries:{name}", tries, timeout=60)
    return tries <= 5


for attempt in range(7):
    print(allowed("ada"))
    time.sleep(50)
