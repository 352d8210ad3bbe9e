from django.core.cache import cache
from shop.services import send_mail


def six_o_clock(server):
    if cache.add("mail-sent:monday", server, timeout=86400):
        print(server, send_mail("owner@example.com", "Sales of the day"))
    else:
        print(server, "has nothing to do")


for server in ["web-1", "web-2", "web-3"]:
    six_o_clock(server)
