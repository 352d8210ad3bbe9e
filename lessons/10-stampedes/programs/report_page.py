from django.core.cache import cache
from shop.services import render_report


def report():
    text = cache.get("report:2026")
    if text is None:
        text = render_report(2026)
        cache.set("report:2026", text, timeout=30)
    return text


report()  # the deploy fills the cache before the first visitor
