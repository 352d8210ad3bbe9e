# The version is typed.
# draws: With VERSION set to 2 as well, the key has yet another name.

import hashlib
from django.conf import settings
from django.core.cache import cache, caches

cache.set("sale", "tea", timeout=60)


def final_key(key):
    return f"{cache.key_prefix}:1:{key}"


print(final_key("sale"))
