# The generation is a global of the process.

import time
from django.core.cache import cache

generations = {}


def key_of(group, name):
    return f"{group}:{generations.setdefault(group, 1)}:{name}"


def drop(group):
    cache.clear()
    generations[group] = 1
