from django.core.cache import cache
from shop.services import render_report


def report():
    text = cache.get("report:2025")
    if text is None:
        text = render_report(2025)
        cache.set("report:2025", text, timeout=6 * 3600)
    return text
