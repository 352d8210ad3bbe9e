# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0", "KEY_PREFIX": "shop"}}
import time
from django.core.cache import cache
from django.shortcuts import render
from django.test import RequestFactory
from shop.services import compute_dashboard_stats, fetch_exchange_rates, fetch_weather, send_mail

BUILD = 42


def cache_key(kind, *parts):
    """A key of this build: for no other kind, and no other parts."""
    return ":".join([kind, str(BUILD), *map(str, parts)])


def dashboard_stats():
    """The numbers for the dashboard, kept for 600 seconds."""
    return cache.get_or_set(cache_key("dashboard"), compute_dashboard_stats, timeout=600)


def rates(base):
    """The exchange rates of a currency, kept for an hour."""
    key = cache_key("rates", base)
    return cache.get_or_set(key, lambda: fetch_exchange_rates(base), timeout=3600)


def weather(city):
    """The weather where a customer lives, kept for 900 seconds."""
    key = cache_key("weather", city)
    return cache.get_or_set(key, lambda: fetch_weather(city), timeout=900)


def dashboard(request):
    return render(request, "shop/dashboard.html", {"stats": dashboard_stats()})


def visit():
    """Opens the dashboard. Returns how many seconds that took."""
    started = time.monotonic()
    dashboard(RequestFactory().get("/dashboard/"))
    return time.monotonic() - started


def daily_mail(day):
    """Every server calls this at six. True where the mail was sent."""
    if not cache.add(f"daily-mail:{day}", True, timeout=86400):
        return False
    stats = dashboard_stats()
    send_mail("owner@example.com", f"{day}: {stats['orders']} orders")
    return True


print(round(visit(), 2), round(visit(), 2))
print(rates("EUR"), weather("New York"))
