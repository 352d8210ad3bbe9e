"""A poll that closes while votes come in.

Right: a lost vote is lost, although nobody looks at the votes any more once the poll is closed.
"""
from django.core.cache import cache


def vote(who):
    if cache.get("closed"):
        return "closed"
    cache.set("votes", cache.get("votes", []) + [who], None)
    return "ok"


def close():
    cache.set("closed", 1, None)
    return "closed"
