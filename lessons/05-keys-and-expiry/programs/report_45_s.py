from django.core.cache import cache
from shop.services import render_report


def page():
    return cache.get_or_set("report:2025", lambda: render_report(2025), 45)
