from django.core.cache import cache


def send():
    if cache.get("newsletter:sent"):
        return "not again"
    cache.set("newsletter:sent", True)
    return "sent"
