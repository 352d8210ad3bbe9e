import time
from django.core.cache import cache


def move():
    """Moves the list of prices to the next version, for an hour."""
    version = cache.incr_version("prices:cups")
    # one line is missing here
    return version


cache.set("prices:cups", ["12.00", "34.00"], timeout=3600)
version = move()
time.sleep(301)
print(cache.get("prices:cups", version=version))
