# SHOP
# BACKENDS: locmem
from shop.models import Product, Order
for kw in ({"category__nope": 1}, {"category__contains": "x"}, {"category__icontains": 1}, {"category__name__nope": 1}, {"category__nope__exact": 1}, {"category__pk__nope": 1}, {"category_id__nope": 1}, {"category__startswith": "x"}, {"category__regex": "x"},{"category__gt": 1},{"category__range": (1,2)},{"category__isnull": False},{"name__contain":1},{"name__exacts":1},{"category__nam":1},{"stock__year":1},{"category__name__nope__nope": 1}, {"category_id__contains": "1"}):
    try:
        print(kw, Product.objects.filter(**kw).count())
    except Exception as e:
        print(kw, type(e).__name__, e)
