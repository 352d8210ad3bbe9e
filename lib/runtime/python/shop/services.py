"""What the shop does that takes time. The time is virtual: it is counted, you do not wait for it.

Each function says what it costs. Those that read the database do so in real queries, on top of their cost.
"""
from decimal import Decimal

from shop.models import Customer, Order, Product
from stampede.bridge import step


def _work(name, seconds):
    step("work", "", name, None, seconds * 1000)


def compute_dashboard_stats():
    """Orders, revenue, stock and customers of the whole shop; 2 seconds of aggregation over the tables as they are now."""
    orders = list(Order.objects.all())
    products = list(Product.objects.all())
    customers = Customer.objects.count()
    _work("compute_dashboard_stats", 2.0)
    return {
        "orders": len(orders),
        "revenue": str(sum((order.total for order in orders), Decimal("0.00"))),
        "in_stock": sum(product.stock for product in products),
        "customers": customers,
    }


def fetch_exchange_rates(base="EUR"):
    """Rates from a bank's server far away; 0.8 seconds."""
    _work("fetch_exchange_rates", 0.8)
    in_euro = {"EUR": 1.0, "USD": 0.92, "GBP": 1.17, "JPY": 0.0061}
    if base not in in_euro:
        raise ValueError(f"no rates for {base!r}; there are {', '.join(in_euro)}")
    return {code: round(in_euro[base] / worth, 4) for code, worth in in_euro.items() if code != base}


def fetch_weather(city):
    """The weather in a city, from somebody else's server; 0.5 seconds."""
    _work("fetch_weather", 0.5)
    return {"city": city, "degrees": 8 + sum(map(ord, city)) % 15}


def render_report(year):
    """A yearly report as text; 5 seconds."""
    _work("render_report", 5.0)
    orders = Order.objects.count()
    return f"Report {year}: {orders} orders"


def recommend_products(customer_id, limit=3):
    """Names of products for a customer: what they have not bought yet, dearest first; 1.2 seconds."""
    bought = {order.product_id for order in Order.objects.filter(customer_id=customer_id)}
    products = Product.objects.order_by("-price", "id")
    _work("recommend_products", 1.2)
    return [product.name for product in products if product.id not in bought][:limit]


def search_products(text):
    """Names of products that contain the text; 0.3 seconds."""
    _work("search_products", 0.3)
    return [product.name for product in Product.objects.filter(name__icontains=text).order_by("name")]


def send_mail(to, subject):
    """Hands a message to the mail server; 0.2 seconds."""
    _work("send_mail", 0.2)
    return f"sent to {to}: {subject}"
