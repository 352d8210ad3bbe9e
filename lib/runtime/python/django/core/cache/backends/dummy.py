"""A cache that stores nothing, for development: keys are still checked. https://docs.djangoproject.com/en/5.2/topics/cache/#dummy-caching-for-development

Every method still takes one step, so that a trace shows what was asked.
"""
from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from stampede.bridge import step

_STORE = "dummy:"


class DummyCache(BaseCache):
    def __init__(self, host, *args, **kwargs):
        super().__init__(*args, **kwargs)

    def add(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        step("add", _STORE, self.make_and_validate_key(key, version=version), b"", None)
        return True

    def get(self, key, default=None, version=None):
        step("get", _STORE, self.make_and_validate_key(key, version=version))
        return default

    def set(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        step("set", _STORE, self.make_and_validate_key(key, version=version), b"", None)

    def touch(self, key, timeout=DEFAULT_TIMEOUT, version=None):
        step("touch", _STORE, self.make_and_validate_key(key, version=version), None, None)
        return False

    def delete(self, key, version=None):
        step("delete", _STORE, self.make_and_validate_key(key, version=version))
        return False

    def has_key(self, key, version=None):
        step("has", _STORE, self.make_and_validate_key(key, version=version))
        return False

    def clear(self):
        step("clear", _STORE)
