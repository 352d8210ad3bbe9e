"""Clients: the default one."""
from django_redis.client.default import DefaultClient

__all__ = ["DefaultClient"]


def __getattr__(name):
    if name.endswith("Client"):
        raise AttributeError(f"django_redis.client.{name} is not simulated: there is one server here, so take DefaultClient")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
