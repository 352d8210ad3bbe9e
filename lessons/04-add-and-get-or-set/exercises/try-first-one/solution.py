from django.core.cache import cache
from shop.services import send_mail


def six_o_clock(server):
    """Sends the mail, but only on the server that is first."""
    if cache.add("mail-sent", server, 3600):
        send_mail("owner@example.com", "Sales of the day")
        return True
    return False


for server in ["web-1", "web-2", "web-3"]:
    print(server, "sent it:", six_o_clock(server))
