# The lock is a context manager that says whether it is held, and waiting goes by the clock.

import secrets
import time
from contextlib import contextmanager

from django.core.cache import cache
from shop.services import compute_dashboard_stats


@contextmanager
def lock(name, seconds):
    """Yields whether the lock is ours; frees it only if it still is."""
    mine = secrets.token_hex(8)
    held = cache.add(name, mine, seconds)
    try:
        yield held
    finally:
        if held and cache.get(name) == mine:
            cache.delete(name)


def dashboard():
    deadline = time.monotonic() + 5.5
    while time.monotonic() < deadline:
        found = cache.get("numbers")
        if found:
            return found
        with lock("numbers/computing", 10) as held:
            if held:
                found = cache.get("numbers")
                if not found:
                    found = compute_dashboard_stats()
                    cache.set("numbers", found, 30)
                return found
        time.sleep(0.25)
    return compute_dashboard_stats()
