"""A queue without duplicates in one entry: look, add if it is not there, write back.

Right: two may find it missing, and both say that they have queued it.
"""
from django.core.cache import cache
def enqueue(job="mail:1"):
    queue = cache.get("queue", [])
    if job not in queue:
        cache.set("queue", queue + [job], None)
        return "queued"
    return "there already"
def work():
    queue = cache.get("queue", [])
    if not queue:
        return "idle"
    cache.set("queue", queue[1:], None)
    return queue[0]
