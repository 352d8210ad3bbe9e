from django.core.cache import cache
from shop import services


def report():
    if not cache.add("lock:report", "taken", timeout=4):
        return "busy"
    text = services.render_report(2025)  # 5 seconds
    cache.delete("lock:report")
    return text
