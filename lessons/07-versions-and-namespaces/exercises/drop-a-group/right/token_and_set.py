# drop sets a random token, whether or not anything was stored before.

import secrets

from django.core.cache import cache


def key_of(group, name):
    token = cache.get_or_set("group/" + group, lambda: secrets.token_urlsafe(9), None)
    return "/".join((group, token, name))


def drop(group):
    cache.set("group/" + group, secrets.token_urlsafe(9), None)
