import time
from django.core.cache import cache


def allowed(name):
    cache.add(f"tries:{name}", 0, timeout=60)
    tries = cache.incr(f"tries:{name}")
    return tries <= 2


for pause in [0, 20, 20, 30]:
    time.sleep(pause)
    print(allowed("ada"))
