# SHOP
# BACKENDS: locmem
from django.db.models import Case, CharField, Count, DecimalField, Exists, F, IntegerField, OuterRef, Q, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce, Concat, Length, Lower, Upper
from shop.models import Category, Customer, Order, Product

state = Case(When(stock=0, then=Value("sold out")), When(stock__lt=20, then=Value("few")), default=Value("many"))
print(list(Product.objects.annotate(state=state).values_list("name", "state").order_by("id")))
print(Product.objects.annotate(state=state).filter(state="few").count())
print(Product.objects.aggregate(few=Count("pk", filter=Q(stock__lt=20)), rest=Count("pk", filter=~Q(stock__lt=20))))
print(list(Category.objects.annotate(n=Count("product"), sold=Sum("product__order__quantity", default=0)).values_list("name", "n", "sold").order_by("id")))
newest = Order.objects.filter(product=OuterRef("pk")).order_by("-id")
print(list(Product.objects.annotate(last=Subquery(newest.values("status")[:1])).values_list("name", "last").order_by("id")))
print(Product.objects.filter(Exists(newest)).order_by("id"), Product.objects.filter(~Exists(newest)).order_by("id"))
print(list(Customer.objects.annotate(label=Concat("name", Value(" <"), F("email"), Value(">"))).values_list("label", flat=True).order_by("id"))[:1])
print(list(Product.objects.annotate(up=Upper("name"), n=Length("name")).filter(n__gt=9).values("up", "n").order_by("id")))
print(Product.objects.annotate(low=Lower("name")).get(low="green tea").low)
print(Product.objects.filter(category__name="Tea").update(stock=Case(When(stock=0, then=Value(7)), default=F("stock"))))
print(list(Product.objects.values_list("stock", flat=True).order_by("id")))
print(Order.objects.filter(pk=999).aggregate(s=Coalesce(Sum("total"), Value(0), output_field=DecimalField())))
print(Product.objects.order_by(Case(When(name__startswith="B", then=0), default=1), "name").values_list("name", flat=True))
