"""Things that must happen once: a token (suitenumerique/messages#724), a one-time password (sentry#3572), a mail (bytedeck#1903).

Right: look, then act, lets two past the check. Where the act is the check, one wins.
"""
from django.core.cache import cache
from shop.services import send_mail

cache.set("token", "ada", 60)


def exchange():
    user = cache.get("token")
    cache.delete("token")
    return "in" if user else "refused"


def exchange_by_delete():
    user = cache.get("token")
    return "in" if cache.delete("token") and user else "refused"


def accept():
    if cache.get("used:55"):
        return False
    cache.set("used:55", 1, 120)
    return True


def accept_by_add():
    return cache.add("used:55", 1, 120)


def remind():
    if cache.get("reminded"):
        return "no"
    send_mail("ada@example.com", "Your tea is ready")
    cache.set("reminded", 1, 86400)
    return "sent"
