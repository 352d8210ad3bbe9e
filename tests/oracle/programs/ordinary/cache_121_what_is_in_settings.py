# CACHES: {"default": {"TIMEOUT": 60, "KEY_PREFIX": "shop", "VERSION": 2}, "short": {"TIMEOUT": 1, "LOCATION": "+short"}}
from django.conf import settings
from django.core.cache import DEFAULT_CACHE_ALIAS, cache, caches

print(sorted(settings.CACHES), settings.CACHES["default"]["TIMEOUT"], caches[DEFAULT_CACHE_ALIAS].default_timeout, caches["short"].default_timeout)
cache.set("k", 1)
print(cache.make_key("k"), cache.get("k"), cache.get("k", version=1), cache.has_key("k", version=2), caches["short"].make_key("k"))
for alias in caches:
    print(alias, caches[alias].key_prefix, caches[alias].version, caches[alias] is caches[alias])
print(caches.all(initialized_only=True) == caches.all(), len(caches.all()))
