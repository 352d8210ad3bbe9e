# It keeps the answer of add() and returns it.

from django.core.cache import cache
from shop.services import send_mail


def six_o_clock(server):
    """Sends the mail, but only on the server that is first."""
    first = cache.add("mail-sent", server, timeout=12 * 3600)
    if first:
        send_mail(to="owner@example.com", subject="Sales of the day")
    return first


for server in ["web-1", "web-2", "web-3"]:
    print(server, "sent it:", six_o_clock(server))
