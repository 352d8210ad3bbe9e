import time
import uuid
from django.core.cache import cache


def key(name):
    return f"{name}:{cache.get_or_set('generation', lambda: uuid.uuid4().hex)}"


cache.set(key("cup"), 12, timeout=3600)
time.sleep(240)
first = cache.get(key("cup"))
time.sleep(240)
print(first, cache.get(key("cup")))
