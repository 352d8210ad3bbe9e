import time
from django.core.cache import cache
from django.shortcuts import render
from django.test import RequestFactory
from shop.services import compute_dashboard_stats


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


for visitor in ["Ann", "Bob", "Cho"]:
    print(visitor, "waited", round(visit(), 2), "seconds")
