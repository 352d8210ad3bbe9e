# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0", "KEY_PREFIX": "shop"}}
import hashlib
import json
import time
from django.core.cache import cache
from django.db import transaction
from django.shortcuts import render
from django.test import RequestFactory
from shop.models import Order
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


print("waited", round(visit(), 2), "then", round(visit(), 2))
print(rates("EUR")["USD"], weather("New York")["degrees"])
print("cancelled:", cancel_order(4), "left:", dashboard_stats()["orders"])
