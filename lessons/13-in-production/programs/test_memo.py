from functools import lru_cache

from django.core.cache import cache


@lru_cache
def names_memo():
    return ["Glass pot"]


def names_cached():
    return cache.get_or_set("names", lambda: ["Glass pot"], timeout=60)


names_memo().append("only for Ada")
names_cached().append("only for Ada")
print(len(names_memo()), len(names_cached()))
