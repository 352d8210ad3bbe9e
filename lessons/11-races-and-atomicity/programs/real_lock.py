import redis
from redis.exceptions import LockError
from shop.services import fetch_exchange_rates


def update_rates():
    server = redis.Redis.from_url("redis://127.0.0.1:6379/0")
    lock = server.lock("rates:lock", timeout=10)
    if not lock.acquire(blocking=False):
        return "taken"
    fetch_exchange_rates()
    try:
        lock.release()
    except LockError:
        return "done, but the lock was no longer mine"
    return "done"
