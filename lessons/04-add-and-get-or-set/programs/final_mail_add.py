from django.core.cache import cache
from shop.services import send_mail


def newsletter():
    if not cache.add("newsletter", "sending", timeout=3600):
        return "already sent"
    send_mail("all@shop.example", "News")
    cache.set("newsletter", "sent", timeout=3600)
    return "sent"
