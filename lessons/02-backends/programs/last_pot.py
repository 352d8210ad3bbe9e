from django.core.cache import cache


def take_the_last_pot():
    return cache.add("sold:glass-pot", True, timeout=None)
