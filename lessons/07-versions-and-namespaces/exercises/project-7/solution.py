# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0", "KEY_PREFIX": "shop"}}
import hashlib
import json
import time
from uuid import uuid4
from django.core.cache import cache
from django.db import transaction
from django.shortcuts import render
from django.test import RequestFactory
from shop.models import Order, Product
from shop.services import compute_dashboard_stats, fetch_exchange_rates, fetch_weather, send_mail

BUILD = 42


def cache_key(kind, *parts):
    """A key of this build: for no other kind, and no other parts."""
    text = json.dumps(parts)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return f"{kind}:{BUILD}:{digest}"


def dashboard_stats():
    return cache.get_or_set(cache_key("dashboard"), compute_dashboard_stats, timeout=600)


def dashboard(request):
    return render(request, "shop/dashboard.html", {"stats": dashboard_stats()})


def visit():
    """Opens the dashboard. Returns how many seconds that took."""
    started = time.monotonic()
    dashboard(RequestFactory().get("/dashboard/"))
    return time.monotonic() - started


def cancel_order(order_id):
    """Removes an order from the database. True if there was one."""
    deleted, _ = Order.objects.filter(pk=order_id).delete()
    if deleted:
        transaction.on_commit(lambda: cache.delete(cache_key("dashboard")))
    return deleted > 0


def rates(base):
    """What one unit of `base` is worth in other money, at most an hour old."""
    key = cache_key("rates", base)
    return cache.get_or_set(key, lambda: fetch_exchange_rates(base), timeout=3600)


def weather(city):
    """The weather where a customer lives, kept for 900 seconds."""
    key = cache_key("weather", city)
    return cache.get_or_set(key, lambda: fetch_weather(city), timeout=900)


def daily_mail(day):
    """Every server calls this at six. True where the mail was sent."""
    if not cache.add(f"daily-mail:{day}", True, timeout=86400):
        return False
    stats = dashboard_stats()
    send_mail("owner@example.com", f"{day}: {stats['orders']} orders")
    return True


def generation(group):
    """The current generation of a group of entries."""
    return cache.get_or_set(f"generation:{group}", lambda: uuid4().hex, timeout=None)


def next_generation(group):
    """From now on nothing that was stored for the group is found."""
    cache.set(f"generation:{group}", uuid4().hex, timeout=None)


def price_list(numbers):
    """The price of each product, as a string, by its number; kept for 600 seconds."""
    now = generation("prices")
    keys = {number: f"price:{now}:{number}" for number in numbers}
    found = cache.get_many(keys.values())
    missing = [number for number in numbers if keys[number] not in found]
    if missing:
        rows = Product.objects.filter(id__in=missing)
        fresh = {keys[row.id]: str(row.price) for row in rows}
        cache.set_many(fresh, timeout=600)
        found = found | fresh
    return {number: found[keys[number]] for number in numbers}


def cheapest():
    """Name and price of the three cheapest; kept for 600 seconds."""
    key = f"cheapest:{generation('prices')}"
    return cache.get_or_set(key, three_cheapest, timeout=600)


def three_cheapest():
    return [f"{row.name} {row.price}" for row in Product.objects.order_by("price")[:3]]


def change_price(number, price):
    Product.objects.filter(id=number).update(price=price)
    next_generation("prices")


def view(number):
    """Counts a view of a product's page. Returns how many there were."""
    cache.add(f"views:{number}", 0, timeout=None)
    return cache.incr(f"views:{number}")


def most_viewed(numbers):
    """The numbers of the products, the most viewed first."""
    views = cache.get_many([f"views:{number}" for number in numbers])
    return sorted(numbers, key=lambda number: -views.get(f"views:{number}", 0))


print(price_list([1, 2, 4]), cheapest())
change_price(4, "3.00")
print(price_list([1, 2, 4]), cheapest(), view(4))
