# The generations are in a dict of the process.
# draws: The program was started again, the cache still had the page, and it was not found. Another process wouldn't find it either.

import time
from uuid import uuid4
from django.core.cache import cache

GEN = {}
def key_of(group, name):
    return f"{group}:{GEN.setdefault(group, uuid4().hex)}:{name}"
def drop(group):
    GEN[group] = uuid4().hex
