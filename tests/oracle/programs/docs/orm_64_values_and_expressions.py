# SHOP
# BACKENDS: locmem
from decimal import Decimal

from django.db.models import ExpressionWrapper, DecimalField, F, FloatField, IntegerField, Value
from django.db.models.functions import Abs, Cast, Ceil, Floor, Greatest, Least, Now, Replace, Round, Substr, Trim, TruncDate, Mod, Left, Right, StrIndex, NullIf
from shop.models import Order, Product

print(list(Product.objects.annotate(gross=ExpressionWrapper(F("price") * Decimal("1.19"), DecimalField(max_digits=10, decimal_places=2))).values_list("gross", flat=True).order_by("id"))[:3])
print(list(Product.objects.values_list(Cast("price", IntegerField()), Floor("price"), Ceil("price"), Round("price")).order_by("id"))[:3])
print(list(Product.objects.values(short=Substr("name", 1, 3)).order_by("id"))[:2])
print(list(Product.objects.values_list(Greatest("stock", Value(50)), Least("stock", Value(50)), Abs(F("stock") - 50)).order_by("id"))[:2])
print(Product.objects.annotate(slug=Replace("name", Value(" "), Value("-"))).values_list("slug", flat=True).order_by("id")[:2])
print(list(Product.objects.annotate(i=StrIndex("name", Value("tea"))).values_list("i", Left("name", 2), Right("name", 2), Mod("stock", 7)).order_by("id"))[:2])
print(Product.objects.filter(name__length__gt=5).count() if False else Product.objects.filter(price__gt=F("stock") / 2).count())
print(list(Order.objects.annotate(each=F("total") / F("quantity"), more=F("quantity") + Value(1)).values_list("each", "more").order_by("id"))[:2])
print(Product.objects.values_list("name", named=True).order_by("id")[0], Product.objects.values_list("id", "name", named=True).order_by("id")[0].name)
print(Product.objects.alias(n=F("stock") + 1).filter(n=1).values_list("name", flat=True))
print(list(Product.objects.annotate(none=NullIf("name", Value("Green tea"))).values_list("none", flat=True).order_by("id"))[:2])
