# It returns early where add() was refused.

from django.core.cache import cache
from shop.services import send_mail


def six_o_clock(server):
    """Sends the mail, but only on the server that is first."""
    if not cache.add("six-o-clock", True, timeout=60 * 60):
        return False
    send_mail("owner@example.com", "Sales of the day")
    return True


for server in ["web-1", "web-2", "web-3"]:
    print(server, "sent it:", six_o_clock(server))
