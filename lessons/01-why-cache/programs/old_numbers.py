from django.core.cache import cache
from shop.models import Order
from shop.services import compute_dashboard_stats


def dashboard_stats():
    stats = cache.get("dashboard")
    if stats is None:
        stats = compute_dashboard_stats()
        cache.set("dashboard", stats, timeout=3600)
    return stats


print("before:", dashboard_stats()["orders"], "orders")
Order.objects.create(customer_id=4, product_id=1, quantity=1, total="4.50")
print("after: ", dashboard_stats()["orders"], "orders")
print("really:", Order.objects.count(), "orders")
