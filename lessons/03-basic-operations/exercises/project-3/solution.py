# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0", "KEY_PREFIX": "shop"}}
import time
from django.core.cache import cache
from django.db import transaction
from django.shortcuts import render
from django.test import RequestFactory
from shop.models import Order
from shop.services import compute_dashboard_stats, fetch_exchange_rates


def dashboard_stats():
    stats = cache.get("dashboard")
    if stats is None:
        stats = compute_dashboard_stats()
        cache.set("dashboard", stats, timeout=600)
    return stats


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
        transaction.on_commit(lambda: cache.delete("dashboard"))
    return deleted > 0


def rates(base):
    """What one unit of `base` is worth in other money, at most an hour old."""
    found = cache.get(f"rates:{base}")
    if found is None:
        found = fetch_exchange_rates(base)
        cache.set(f"rates:{base}", found, timeout=3600)
    return found


print("before:", dashboard_stats()["orders"], "orders, USD", rates("EUR")["USD"])
print("cancelled:", cancel_order(4))
print("after:", dashboard_stats()["orders"], "orders, USD", rates("EUR")["USD"])
