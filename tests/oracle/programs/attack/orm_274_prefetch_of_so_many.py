# SHOP
# BACKENDS: locmem
from django.db.models import Prefetch
from shop.models import Category, Customer, Order, Product

for cut in (slice(None, 1), slice(1, 2), slice(None, 2), slice(5, 9), slice(1, None)):
    top = Prefetch("product_set", Product.objects.order_by("-price")[cut], to_attr="top")
    print(cut, [(c.name, [p.name for p in c.top]) for c in Category.objects.prefetch_related(top).order_by("id")])
newest = Prefetch("order_set", Order.objects.order_by("-id")[:1])
try:
    print([(c.name, [o.pk for o in c.order_set.all()]) for c in Customer.objects.prefetch_related(newest).order_by("id")])
except TypeError as e:
    print(e)
print([len(c.product_set.all()) for c in Category.objects.prefetch_related("product_set").iterator(chunk_size=1)])
