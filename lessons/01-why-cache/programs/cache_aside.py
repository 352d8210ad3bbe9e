import time
from django.core.cache import cache
from django.shortcuts import render
from django.test import RequestFactory
from shop.services import compute_dashboard_stats


def dashboard(request):
    stats = cache.get("dashboard")
    if stats is None:
        stats = compute_dashboard_stats()
        cache.set("dashboard", stats, timeout=3600)
    return render(request, "shop/dashboard.html", {"stats": stats})


request = RequestFactory().get("/dashboard/")
for visitor in ["Ann", "Bob", "Cho"]:
    started = time.monotonic()
    dashboard(request)
    print(visitor, "waited", round(time.monotonic() - started, 2), "seconds")
