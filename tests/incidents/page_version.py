"""A page cache keeps its version under a key, and storing a page writes the version back (django-cms#4101).

Right: a reader that read the version before the bump may undo it. With a version that is only counted up, nothing is undone.
"""
from django.core.cache import cache

cache.set("version", 1, None)


def page():
    version = cache.get("version", 1)
    html = cache.get("page", version=version)
    if html is None:
        html = "<h1>Tea</h1>"
        cache.set("page", html, 60, version=version)
        cache.set("version", version, None)
    return html


def unpublish():
    cache.set("version", cache.get("version", 1) + 1, None)
    return "done"


def page_counted():
    version = cache.get("version", 1)
    html = cache.get("page", version=version)
    if html is None:
        html = "<h1>Tea</h1>"
        cache.set("page", html, 60, version=version)
    return html


def unpublish_counted():
    cache.incr("version")
    return "done"
