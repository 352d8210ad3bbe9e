# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Customer, Order, Product

product = Product.objects.get(pk=1)
with CaptureQueriesContext(connection) as q:
    print(product.category_id, len(q), product.category.name, len(q), product.category.name, len(q))
    cache.set("p", product)
    print(cache.get("p").category.name, len(q))
    product.category_id = 2
    print(product.category.name, len(q))
    product.category = Category.objects.get(pk=3)
    print(product.category_id, len(q))
    orders = list(Order.objects.select_related("product__category", "customer").order_by("id"))
    print(orders[0].product.category.name, orders[0].customer.name, len(q), orders[0].product is orders[0].product)
    tea = Category.objects.get(pk=1)
    for p in tea.product_set.all():
        p.category
    print(len(q), p.category is tea)
    print(Order.objects.filter(product__category=tea).count(), Order.objects.filter(product__category__name="Tea", customer__name="Ada").exists(), Customer.objects.filter(order__product__category=tea).distinct().order_by("id"), len(q))
for call in (lambda: Product(category=None).category, lambda: Product().category, lambda: Product(category_id=99).category, lambda: Product(category="Tea"), lambda: Product(category=Customer()), lambda: setattr(product, "category", 5), lambda: Category(name="u").product_set.all().count() if False else Category(name="u").product_set.count(), lambda: Product.objects.filter(category=Category(name="u")).count(), lambda: Product.objects.create(name="x", price=1, category=Category(name="u")), lambda: Order.objects.filter(customer__order__product=1).count(), lambda: Product.objects.filter(order__customer__name="Grace").values_list("name", flat=True).order_by("name"), lambda: Product.objects.select_related("category__nothing").first(), lambda: Product.objects.select_related("name").first(), lambda: Product.objects.select_related("order").first()):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, str(e)[:160])
