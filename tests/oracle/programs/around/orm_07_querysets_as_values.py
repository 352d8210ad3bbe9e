# SHOP
# BACKENDS: locmem
from django.db.models import Q
from shop.models import Category, Order, Product

qs = Product.objects.order_by("id")
print(repr(qs[:2]), bool(qs), qs.ordered, len(qs[2:4]), qs[1].pk)
print((qs.filter(pk=1) | qs.filter(pk=2)).count(), (qs.filter(pk__lt=3) & qs.filter(pk__gt=1)).count(), qs.none().count())
print(list(Product.objects.filter(pk=1).union(Product.objects.filter(pk=3), all=True).values_list("pk", flat=True)), qs.reverse().first().pk, qs.last().pk)
print(qs.values_list("id", "name", named=True)[0], qs.values_list("name")[0])
print(list(qs.iterator(chunk_size=2))[0], qs.contains(Product(pk=1)), Product(pk=1) in qs)
for wrong in (lambda: qs[-1], lambda: qs[:3].filter(pk=1), lambda: qs[:3].order_by("name"), lambda: qs[:3].delete(), lambda: qs[:3].update(stock=1), lambda: qs.get(pk=99), lambda: qs.first().nope, lambda: qs & Category.objects.all(), lambda: Product.objects.create(nope=1), lambda: Product(1, 2, 3, 4, 5, 6)):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
print(Product.objects.earliest("price").pk, Product.objects.latest("price", "id").pk)
