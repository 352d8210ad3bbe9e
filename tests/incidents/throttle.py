"""A throttle keeps a list of moments, reads it, adds to it, writes it back (django-tastypie#1161, DRF#5181).

Right: of three at once all may be let in, although two are allowed. With add and incr never more than two are.
"""
import time

from django.core.cache import cache

LIMIT = 2


def hit(user):
    recent = [moment for moment in cache.get(f"throttle:{user}", []) if moment > time.time() - 60]
    if len(recent) >= LIMIT:
        return 429
    cache.set(f"throttle:{user}", [*recent, time.time()], 60)
    return 200


def hit_counted(user):
    cache.add(f"hits:{user}", 0, 60)
    try:
        return 200 if cache.incr(f"hits:{user}") <= LIMIT else 429
    except ValueError:  # it ran out in between
        return 200
