# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.db import connection
from django.db.models import Count, Prefetch, prefetch_related_objects
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Customer, Order, Product

with CaptureQueriesContext(connection) as q:
    customers = Customer.objects.prefetch_related("order_set__product__category").order_by("id")
    print([(c.name, sorted({o.product.category.name for o in c.order_set.all()})) for c in customers], len(q))
    print(len(customers[1].order_set.all()), customers[1].order_set.count(), len(q), customers[1].order_set.filter(status="new").count(), len(q), customers[1].order_set.exists(), len(q))
    cache.set("customers", customers)
    kept = cache.get("customers")
    before = len(q)
    print([[o.pk for o in c.order_set.all()] for c in kept], len(q) - before)
with CaptureQueriesContext(connection) as q:
    found = Category.objects.prefetch_related(Prefetch("product_set", queryset=Product.objects.filter(stock__gt=0).annotate(sold=Count("order")).order_by("-price"), to_attr="offers")).order_by("id")
    print([(c.name, [(p.pk, p.sold) for p in c.offers]) for c in found], len(q), isinstance(found[0].offers, list))
products = list(Product.objects.order_by("id"))
with CaptureQueriesContext(connection) as q:
    print(prefetch_related_objects(products, "category", "order_set"), len(q))
    print([p.category.name for p in products][:2], [o.pk for o in products[0].order_set.all()], len(q))
tea = Category.objects.prefetch_related("product_set").get(pk=1)
print(len(tea.product_set.all()), tea._prefetched_objects_cache.keys() if hasattr(tea, "_prefetched_objects_cache") else None)
tea.product_set.create(name="New", price=1)
print(len(tea.product_set.all()))
tea.refresh_from_db()
print(len(tea.product_set.all()))
for call in (lambda: list(Category.objects.prefetch_related("name")), lambda: list(Category.objects.prefetch_related("product_set__nothing")), lambda: list(Category.objects.prefetch_related(Prefetch("product_set", to_attr="name"))), lambda: list(Category.objects.prefetch_related("product_set").prefetch_related(None)), lambda: list(Category.objects.prefetch_related("product_set", Prefetch("product_set", Product.objects.all()))), lambda: Category.objects.prefetch_related("product_set").iterator(), lambda: next(iter(Category.objects.prefetch_related("product_set").iterator())), lambda: next(iter(Category.objects.order_by("id").prefetch_related("product_set").iterator(chunk_size=2))), lambda: Prefetch("x", Product.objects.values("id")), lambda: next(Category.objects.iterator(chunk_size=0))):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
