# Spaces become underlines.

import hashlib
from django.conf import settings
from django.core.cache import cache, caches

cache.set("sale", "tea", timeout=60)


def final_key(key):
    return cache.make_key(key.replace(" ", "_"))


print(final_key("sale"))
