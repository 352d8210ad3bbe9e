"""Calls of the cache that do something else for a while, for checks of programs that look after their cache:

    with broken(["set", "add"], refuses):
        expect(program.call("health"), AWAY, "…")

What an outage does to every call of a server is `world.goes_down`; this is for a server that answers some calls only.
"""
from contextlib import contextmanager

from django.core.cache import caches


@contextmanager
def broken(names, does):
    """These methods of the default cache's backend are `does`."""
    backend = type(caches["default"])
    before = {name: getattr(backend, name) for name in names}
    for name in names:
        setattr(backend, name, does)
    try:
        yield
    finally:
        for name, method in before.items():
            setattr(backend, name, method)


def refuses(*args, **kwargs):
    raise ConnectionError("the server refuses")


def does_nothing(*args, **kwargs):
    return None
