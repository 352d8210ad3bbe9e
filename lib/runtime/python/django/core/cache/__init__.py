"""`cache`, `caches` and the exceptions of the cache API. https://docs.djangoproject.com/en/5.2/topics/cache/#the-low-level-cache-api"""
from django.core import signals
from django.core.cache.backends.base import BaseCache, CacheKeyWarning, InvalidCacheBackendError, InvalidCacheKey
from django.utils.connection import BaseConnectionHandler, ConnectionProxy
from django.utils.module_loading import import_string

__all__ = [
    "cache",
    "caches",
    "DEFAULT_CACHE_ALIAS",
    "InvalidCacheBackendError",
    "CacheKeyWarning",
    "BaseCache",
    "InvalidCacheKey",
]

DEFAULT_CACHE_ALIAS = "default"


class CacheHandler(BaseConnectionHandler):
    """`caches["alias"]`: the cache that the CACHES setting describes. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.cache.caches"""

    settings_name = "CACHES"
    exception_class = InvalidCacheBackendError

    def create_connection(self, alias):
        params = dict(self.settings[alias])
        path = params.pop("BACKEND")
        location = params.pop("LOCATION", "")
        try:
            backend = import_string(path)
        except ImportError as e:
            raise InvalidCacheBackendError(f"Could not find backend '{path}': {e}") from e
        return backend(location, params)


caches = CacheHandler()
cache = ConnectionProxy(caches, DEFAULT_CACHE_ALIAS)


def close_caches(**kwargs):
    """Closes the caches used so far; runs at the end of every request."""
    caches.close_all()


signals.request_finished.connect(close_caches)
