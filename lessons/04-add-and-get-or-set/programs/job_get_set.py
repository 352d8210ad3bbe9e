from django.core.cache import cache
from shop.services import send_mail


def job(server):
    if cache.get("mail-sent") is None:
        cache.set("mail-sent", server, timeout=86400)
        send_mail("owner@example.com", "Sales of the day")
        return True
    return False
