from uuid import uuid4
from django.core.cache import cache


def generation():
    return cache.get_or_set("generation", lambda: uuid4().hex, timeout=None)


cache.set(f"{generation()}:cups", "the list of cups", timeout=3600)


def page():
    return cache.get(f"{generation()}:cups")
