# The lock is a context manager of its own.

from contextlib import contextmanager
from django.core.cache import cache
from shop.services import render_report


@contextmanager
def locked(key):
    taken = cache.add(key, 1, timeout=60)
    try:
        yield taken
    finally:
        if taken:
            cache.delete(key)


def make_report(year):
    with locked("report:lock") as taken:
        return render_report(year) if taken else "somebody is at it"


print(make_report(2026))
