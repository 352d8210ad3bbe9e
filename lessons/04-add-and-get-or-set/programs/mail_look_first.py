from django.core.cache import cache

sent = []


def look():
    return cache.get("mail-sent:monday") is None


def send(server):
    cache.set("mail-sent:monday", server, timeout=86400)
    sent.append(server)


web_1_may_send = look()
web_2_may_send = look()  # at the same moment, on another server
if web_1_may_send:
    send("web-1")
if web_2_may_send:
    send("web-2")
print(len(sent), "mails:", sent)
