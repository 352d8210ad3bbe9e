# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0", "KEY_PREFIX": "shop"}}
import time
from django.core.cache import cache
from django.db import transaction
from django.shortcuts import render
from django.test import RequestFactory
from shop.models import Order
from shop.services import compute_dashboard_stats, fetch_exchange_rates, send_mail


def dashboard_stats():
    return cache.get_or_set("dashboard", compute_dashboard_stats, timeout=600)


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
    return cache.get_or_set(f"rates:{base}", lambda: fetch_exchange_rates(base), timeout=3600)


def daily_mail(day):
    """Every server calls this at six. True where the mail was sent."""
    if not cache.add(f"daily-mail:{day}", True, timeout=86400):
        return False
    stats = dashboard_stats()
    send_mail("owner@example.com", f"{day}: {stats['orders']} orders")
    return True


for server in ["web-1", "web-2", "web-3"]:
    print(server, "sent it:", daily_mail("monday"))
