"""The shop's templates, by name. A program may add its own: TEMPLATES["mine.html"] = "<p>{{ name }}</p>"."""
from stampede.fresh import on_reset

_OWN = {
    "shop/dashboard.html": """<h1>Dashboard</h1>
<p>{{ stats.orders }} orders, {{ stats.revenue }} revenue, {{ stats.in_stock }} in stock, {{ stats.customers }} customers</p>
""",
    "shop/product.html": """<h1>{{ product.name }}</h1>
<p>{{ product.price }}{% if product.stock == 0 %} (sold out){% endif %}</p>
""",
    "shop/products.html": """<ul>
{% for product in products %}<li>{{ product.name }}: {{ product.price }}</li>
{% endfor %}</ul>
""",
    "shop/sidebar.html": """{% load cache %}{% cache 300 sidebar customer.id %}<aside>
{% for product in products %}<p>{{ product.name }}</p>
{% endfor %}</aside>{% endcache %}
""",
}

TEMPLATES = {}


@on_reset
def _forget():
    TEMPLATES.clear()
    TEMPLATES.update(_OWN)


_forget()
