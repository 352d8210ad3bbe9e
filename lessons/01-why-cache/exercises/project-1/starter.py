import time
from django.core.cache import cache
from django.shortcuts import render
from django.test import RequestFactory
from shop.services import compute_dashboard_stats


def dashboard_stats():
    return compute_dashboard_stats()


def dashboard(request):
    return render(request, "shop/dashboard.html", {"stats": dashboard_stats()})


def visit():
    """Opens the dashboard. Returns how many seconds that took."""
    dashboard(RequestFactory().get("/dashboard/"))
    return 0.0  # measure it


for visitor in ["Ann", "Bob", "Cho"]:
    print(visitor, "waited", round(visit(), 2), "seconds")
