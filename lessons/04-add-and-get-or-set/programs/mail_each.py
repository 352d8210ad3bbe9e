from shop.services import send_mail


def six_o_clock(server):
    print(server, send_mail("owner@example.com", "Sales of the day"))


for server in ["web-1", "web-2", "web-3"]:
    six_o_clock(server)
