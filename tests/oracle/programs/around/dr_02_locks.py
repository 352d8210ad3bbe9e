# BACKENDS: redis
# CACHES: {"default": {"BACKEND": "django_redis.cache.RedisCache"}}
import time

from django.core.cache import cache
from django_redis import get_redis_connection
from redis.exceptions import LockError, LockNotOwnedError

lock = cache.lock("job", timeout=5)
print(lock.acquire(), lock.locked(), lock.owned(), cache.lock("job").acquire(blocking=False), type(lock).__name__)
print(lock.name, lock.extend(5), lock.reacquire(), lock.release(), lock.locked(), lock.owned())
try:
    lock.release()
except LockError as e:
    print(type(e).__name__, e)
with cache.lock("job", timeout=1) as held:
    print(held.owned(), get_redis_connection("default").ttl("job") if get_redis_connection("default").exists("job") else "under another name")
short = cache.lock("short", timeout=0.2)
short.acquire()
time.sleep(0.3)
print(short.owned(), cache.lock("short", timeout=5).acquire(blocking=False))
try:
    short.release()
except LockNotOwnedError as e:
    print(type(e).__name__, e)
try:
    with cache.lock("short", timeout=5, blocking_timeout=0.2):
        print("never")
except LockError as e:
    print(type(e).__name__, e)
try:
    cache.lock("forever").extend(1)
except LockError as e:
    print(type(e).__name__, e)
