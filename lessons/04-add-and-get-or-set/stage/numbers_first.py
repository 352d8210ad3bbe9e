from django.core.cache import cache
from shop.services import compute_dashboard_stats, send_mail


def dashboard():
    """The numbers for the dashboard, never older than 600 seconds."""
    return cache.get_or_set("dashboard", compute_dashboard_stats, timeout=600)


def daily_mail(day):
    """Every server calls this at six. True where the mail was sent."""
    stats = dashboard()
    if not cache.add(f"daily-mail:{day}", True, timeout=86400):
        return False
    send_mail("owner@example.com", f"{day}: {stats['orders']} orders")
    return True


print(dashboard()["orders"], "orders")
for server in ["web-1", "web-2", "web-3"]:
    print(server, "sent it:", daily_mail("monday"))
