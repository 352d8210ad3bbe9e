import uuid
from django.core.cache import cache
from shop.services import fetch_exchange_rates


def update_rates():
    mine = uuid.uuid4().hex
    if not cache.add("rates:lock", mine, timeout=10):
        return "taken"
    fetch_exchange_rates()
    if cache.get("rates:lock") == mine:
        cache.delete("rates:lock")
    return "done"
