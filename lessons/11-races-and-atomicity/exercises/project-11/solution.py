# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0", "KEY_PREFIX": "shop"}}
import hashlib
import json
import logging
import time
from uuid import uuid4
from django.core.cache import cache
from django.db import transaction
from django.shortcuts import render
from django.test import RequestFactory
from shop.models import Order, Product
from shop.services import compute_dashboard_stats, fetch_exchange_rates, fetch_weather, send_mail

BUILD = 42


def cache_key(kind, *parts):
    """A key of this build: for no other kind, and no other parts."""
    text = json.dumps(parts)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return f"{kind}:{BUILD}:{digest}"


def guarded(call, *args, **options):
    """What the cache says, or None if it is down."""
    try:
        return call(*args, **options)
    except Exception:
        logging.warning("The cache did not %s", call.__name__)


def remember(key, compute, timeout):
    """Cache-aside. While the cache is down it computes."""
    found = guarded(cache.get, key)
    if found is None:
        found = compute()
        guarded(cache.set, key, found, timeout)
    return found


def dashboard_stats():
    """The numbers for the dashboard: fresh for 600 seconds, kept for a day."""
    now = generation("orders")
    if now is None:
        return compute_dashboard_stats()
    key = cache_key("dashboard", now)
    for _ in range(12):
        stats = guarded(cache.get, key)
        if stats is not None:
            return renew(key) if guarded(cache.add, f"{key}:fresh", 1, timeout=600) else stats
        if guarded(cache.add, f"{key}:lock", 1, timeout=10) is not False:
            try:
                return guarded(cache.get, key) or renew(key)
            finally:
                guarded(cache.delete, f"{key}:lock")
        time.sleep(0.5)
    return renew(key)


def renew(key):
    stats = compute_dashboard_stats()
    guarded(cache.set, f"{key}:fresh", 1, timeout=600)
    guarded(cache.set, key, stats, timeout=86400)
    return stats


def dashboard(request):
    return render(request, "shop/dashboard.html", {"stats": dashboard_stats()})


def visit():
    """Opens the dashboard. Returns how many seconds that took."""
    started = time.monotonic()
    dashboard(RequestFactory().get("/dashboard/"))
    return time.monotonic() - started


def cancel_order(order_id):
    """Removes an order from the database. True if there was one."""
    deleted, _ = Order.objects.filter(pk=order_id).delete()
    if deleted:
        next_generation("orders")
    return deleted > 0


def rates(base):
    """What one unit of `base` is worth in other money, at most an hour old."""
    return remember(cache_key("rates", base), lambda: fetch_exchange_rates(base), 3600)


def weather(city):
    """The weather where a customer lives, kept for 900 seconds."""
    return remember(cache_key("weather", city), lambda: fetch_weather(city), 900)


def daily_mail(day):
    """Every server calls this at six. True where the mail was sent."""
    if not cache.add(f"daily-mail:{day}", True, timeout=86400):
        return False
    stats = dashboard_stats()
    send_mail("owner@example.com", f"{day}: {stats['orders']} orders")
    return True


def generation(group):
    """The current generation of a group of entries; None while the cache is down."""
    return guarded(cache.get_or_set, f"generation:{group}", lambda: uuid4().hex, timeout=None)


def next_generation(group):
    """From now on nothing that was stored for the group is found."""
    guarded(cache.set, f"generation:{group}", uuid4().hex, timeout=None)


def price_list(numbers):
    """The price of each product, as a string, by its number; kept for 600 seconds."""
    now = generation("prices")
    keys = {number: f"price:{now}:{number}" for number in numbers}
    found = (now and guarded(cache.get_many, keys.values())) or {}
    missing = [number for number in numbers if keys[number] not in found]
    if missing:
        rows = Product.objects.filter(id__in=missing)
        fresh = {keys[row.id]: str(row.price) for row in rows}
        if now:
            guarded(cache.set_many, fresh, timeout=600)
        found = found | fresh
    return {number: found[keys[number]] for number in numbers}


def cheapest():
    """Name and price of the three cheapest; kept for 600 seconds."""
    now = generation("prices")
    return remember(f"cheapest:{now}", three_cheapest, 600) if now else three_cheapest()


def three_cheapest():
    return [f"{row.name} {row.price}" for row in Product.objects.order_by("price")[:3]]


def price_of(number):
    return price_list([number])[number]


def change_price(number, price):
    if not Product.objects.filter(id=number).update(price=price):
        raise Product.DoesNotExist(f"There is no product {number}.")
    transaction.on_commit(lambda: next_generation("prices"))


def put_on_sale(numbers, price):
    """One price for all of them, or, if one does not exist, for none."""
    with transaction.atomic():
        for number in numbers:
            change_price(number, price)


def view(number):
    """Counts a view of a product's page. Returns how many there were."""
    guarded(cache.add, f"views:{number}", 0, timeout=None)
    return guarded(cache.incr, f"views:{number}")


def most_viewed(numbers):
    """The numbers of the products, the most viewed first."""
    views = guarded(cache.get_many, [f"views:{number}" for number in numbers]) or {}
    return sorted(numbers, key=lambda number: -views.get(f"views:{number}", 0))


print("before:", dashboard_stats()["orders"])
print("cancelled:", cancel_order(4), "left:", dashboard_stats()["orders"])
