"""A list of keys is kept beside the entries, to delete them all later (django-cms#5947); the same with a dict and a set.

Right: of two that add to it, one may be lost.
"""
from django.core.cache import cache


def remember(name):
    cache.set("keys", [*cache.get("keys", []), name], None)


def vote(name):
    votes = cache.get("votes", {})
    votes[name] = votes.get(name, 0) + 1
    cache.set("votes", votes, None)


def join(name):
    cache.set("online", cache.get("online", set()) | {name}, None)
