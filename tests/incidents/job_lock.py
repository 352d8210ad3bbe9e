"""The cookbook's lock around a periodic job (celery#2049, celery#2926).

Right: on locmem two processes both get it. On Redis they do not, unless the work lasts longer than the lock: then two are at
work at once, and deleting it without a look deletes the next one's.
"""
import time
import uuid

from django.core.cache import cache


def short_job():
    if not cache.add("job", 1, 120):
        return "busy"
    try:
        time.sleep(40)
        return "ran"
    finally:
        cache.delete("job")


def long_job():
    if not cache.add("job", 1, 60):
        return "busy"
    try:
        time.sleep(100)
        return "ran"
    finally:
        cache.delete("job")


def long_job_with_deadline():
    deadline = time.monotonic() + 57
    if not cache.add("job", 1, 60):
        return "busy"
    try:
        time.sleep(100)
        return "ran"
    finally:
        if time.monotonic() < deadline:
            cache.delete("job")


def long_job_with_token():
    token = uuid.uuid4().hex
    if not cache.add("job", token, 60):
        return "busy"
    try:
        time.sleep(100)
        return "ran"
    finally:
        if cache.get("job") == token:
            cache.delete("job")
