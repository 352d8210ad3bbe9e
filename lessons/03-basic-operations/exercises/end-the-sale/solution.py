from django.core.cache import cache


def start_sale(text):
    cache.set("sale", text, timeout=3600)


def end_sale():
    """Says whether there was a sale to end."""
    return cache.delete("sale")


start_sale("Everything 10 % off")
print(end_sale(), cache.get("sale"))
print(end_sale(), cache.get("sale"))
