"""A session that is kept alive, beside a logout.

Right: `set` of what was read brings back what was deleted; `touch` does not.
"""
from django.core.cache import cache
cache.set("s", "ada", 60)


def get_touch():
    user = cache.get("s")
    if user is None:
        return "login"
    return user if cache.touch("s", 60) else "login"


def refresh_by_set():
    user = cache.get("s")
    if user is None:
        return "login"
    cache.set("s", user, 60)
    return user


def logout():
    cache.delete("s")
    return "bye"
