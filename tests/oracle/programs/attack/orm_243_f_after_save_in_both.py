# SHOP
# BACKENDS: locmem
from django.db import connection
from django.db.models import F, Value
from django.db.models.functions import Concat, Upper
from django.test.utils import CaptureQueriesContext
from shop.models import Customer, Product

p = Product.objects.get(pk=4)
for change in (F("stock") + 1, F("stock") * 2, F("id") + F("stock"), Value(7)):
    p.stock = change
    with CaptureQueriesContext(connection) as c:
        p.save(update_fields=["stock"])
    print(type(p.stock).__name__, len(c), Product.objects.get(pk=4).stock)
p.refresh_from_db()
p.stock, p.name = F("stock") - 1, Concat("name", Value("!"))
p.save()
print(type(p.name).__name__, Product.objects.values_list("name", "stock").get(pk=4))
p.refresh_from_db(fields=["name"])
print(p.name, p.get_deferred_fields())
new = Customer(name=Upper(Value("ada")), email="x") if False else Customer(name=Value("plain"), email="x")
new.save()
print(type(new.name).__name__, Customer.objects.get(pk=new.pk).name)
