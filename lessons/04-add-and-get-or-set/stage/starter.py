from django.core.cache import cache
from shop.services import compute_dashboard_stats, send_mail

MISSING = object()


def dashboard():
    """The numbers for the dashboard, never older than 600 seconds."""
    stats = cache.get("dashboard", MISSING)
    if stats is MISSING:
        stats = compute_dashboard_stats()
        cache.set("dashboard", stats, timeout=600)
    return stats


def daily_mail(day):
    """Every server calls this at six. True where the mail was sent."""
    stats = compute_dashboard_stats()
    send_mail("owner@example.com", f"{day}: {stats['orders']} orders")
    return True


print(dashboard()["orders"], "orders")
for server in ["web-1", "web-2", "web-3"]:
    print(server, "sent it:", daily_mail("monday"))
