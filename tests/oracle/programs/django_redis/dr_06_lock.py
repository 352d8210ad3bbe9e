# BACKENDS: redis
# CACHES: {"default": {"BACKEND": "django_redis.cache.RedisCache"}}
import time

from django.core.cache import cache
from redis.exceptions import LockError

lock = cache.lock("report", timeout=5)
print(lock.acquire(), lock.locked(), lock.owned(), cache.lock("report").acquire(blocking=False))
print(cache.ttl("report") in (4, 5), len(cache.client.get_client().get(":1:report")))
before = time.monotonic()
print(cache.lock("report", blocking_timeout=0.25).acquire(), 0.1 <= time.monotonic() - before <= 0.3)
print(lock.release(), lock.locked(), lock.owned())
for act in (lock.release, lambda: lock.extend(1), lock.reacquire):
    try:
        act()
    except LockError as e:
        print(type(e).__name__, e)
with cache.lock("report", timeout=1) as held:
    print(held.extend(5), cache.ttl("report"), held.extend(2, replace_ttl=True), cache.ttl("report"), held.reacquire(), cache.ttl("report"))
print(held.locked())
try:
    with cache.lock("late", timeout=0.2):
        time.sleep(0.4)
except LockError as e:
    print(type(e).__name__, e)
first = cache.lock("taken", timeout=0.2)
first.acquire()
time.sleep(0.3)
second = cache.lock("taken", timeout=5)
print(second.acquire(blocking=False), first.owned())
try:
    first.release()
except LockError as e:
    print(type(e).__name__, e)
print(second.owned(), second.release())
forever = cache.lock("for ever")
print(forever.acquire(), cache.ttl("for ever"))
try:
    forever.extend(1)
except LockError as e:
    print(type(e).__name__, e)
try:
    with cache.lock("for ever", blocking_timeout=0.1):
        print("never")
except LockError as e:
    print(type(e).__name__, e)
print(cache.lock("for ever", version=2).acquire(), cache.lock("mine").acquire(token="me"), cache.client.get_client().get(":1:mine"))
