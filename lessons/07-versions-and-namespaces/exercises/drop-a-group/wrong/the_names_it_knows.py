# drop() removes the pages whose names somebody has written down.
# draws: Another page of the group is still found after drop().

from django.core.cache import cache

PAGES = ["cups", "tea"]


def key_of(group, name):
    """The key of one page of a group."""
    return f"{group}:{name}"


def drop(group):
    """From now on nothing of this group is found."""
    for name in PAGES:
        cache.delete(f"{group}:{name}")
