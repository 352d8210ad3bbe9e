"""A lock of a look and a set, and the section that it should protect, marked by the program itself.

Right: two may look before either sets.
"""
import time

from django.core.cache import cache
from stampede import section


def import_feed():
    if cache.get("running"):
        return "busy"
    cache.set("running", 1, 600)
    with section("import"):
        time.sleep(1)
    cache.delete("running")
    return "ran"


def import_feed_marked():
    if cache.get("running"):
        return "busy"
    cache.set("running", 1, 600)
    # section: import
    time.sleep(1)
    # end section
    cache.delete("running")
    return "ran"


def import_feed_right():
    if not cache.add("running", 1, 600):
        return "busy"
    with section("import"):
        time.sleep(1)
    cache.delete("running")
    return "ran"


def next_number():
    number = cache.get("number", 0) + 1
    cache.set("number", number, None)
    assert cache.get("number") == number, "it went backwards"
    return number
