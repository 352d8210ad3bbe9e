"""Locks that are deleted without asking whose they are, or never.

Right: a `finally` around the taking deletes the lock of another, and a third gets in.
"""
import time
from django.core.cache import cache


def crash():
    if not cache.add("lock", 1, None):
        return "busy"
    raise RuntimeError("boom")


def work():
    if not cache.add("lock", 1, 30):
        return "busy"
    time.sleep(40)
    cache.delete("lock")
    return "done"


def work_short():
    if not cache.add("lock", 1, 30):
        return "busy"
    time.sleep(10)
    cache.delete("lock")
    return "done"


def wait_and_work():
    while not cache.add("lock", 1, 30):
        time.sleep(1)
    time.sleep(10)
    cache.delete("lock")
    return "done"


def wait_for_none():
    while not cache.add("lock", 1, None):
        time.sleep(1)
    raise RuntimeError("boom")


def finally_deletes():
    try:
        if not cache.add("lock", 1, 30):
            return "busy"
        time.sleep(1)
        return "done"
    finally:
        cache.delete("lock")
