from django.core.cache import cache
from shop.services import send_mail


def newsletter():
    if cache.get("newsletter"):
        return "already sent"
    send_mail("all@shop.example", "News")
    cache.add("newsletter", "sent", timeout=3600)
    return "sent"
