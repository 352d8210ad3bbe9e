# SHOP
# BACKENDS: locmem
from django.db import connection
from django.test.utils import CaptureQueriesContext
from shop.models import Product

products = Product.objects.order_by("id")
with CaptureQueriesContext(connection) as q:
    print(products[0], products[1:3], len(q), products[:2][0], products[2:][:2], products[::2], len(q))
    rows = products[:3]
    print(len(rows), rows.count(), rows.exists(), rows[1], list(rows), len(q))
    print([p.pk for p in products.iterator(chunk_size=2)], len(q), products._result_cache)
    for p in products:
        if p.pk == 2:
            break
    print(len(q), len(products), len(q), products[5], bool(products), len(q))
    print(list(reversed(products))[0], products.reverse()[0], len(q), Product(pk=3) in products, len(q))
    it = iter(products)
    print(next(it), next(it), len(q))
    print(max(products, key=lambda p: p.price), sorted(products, key=str)[0], sum(p.stock for p in products), len(q))
for call in (lambda: products[-1], lambda: products[:-1], lambda: products["x"], lambda: products[1.0], lambda: products[99], lambda: Product.objects.order_by("id")[99], lambda: products[1:2:1], lambda: products[:2].filter(pk=1), lambda: products[:2].order_by("name"), lambda: products[:2].update(stock=1), lambda: products[:2].delete(), lambda: products[:2].reverse(), lambda: products[:2].distinct(), lambda: products[:2].latest("id"), lambda: products[:2].last(), lambda: products[:2].aggregate() , lambda: products[:2].values_list("id", flat=True), lambda: products[:0], lambda: products[3:2], lambda: products[4:2].count(), lambda: products.union(products[:1])[:1] if False else products[:1] | products[:1]):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(repr(Product.objects.order_by("id").values_list("id", flat=True)), repr(Product.objects.none()), Product.objects.filter(pk__in=[]), list(Product.objects.none()), Product.objects.none().exists())
