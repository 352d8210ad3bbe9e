# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.db.models import F, ProtectedError, RestrictedError, Sum
from django.db.models.signals import post_delete, post_save, pre_delete
from shop.models import Category, Customer, Order, Product

heard = []
for signal, name in ((post_save, "saved"), (pre_delete, "before"), (post_delete, "deleted")):
    signal.connect(lambda sender, instance, name=name, **kwargs: heard.append((name, sender.__name__, instance.pk)), weak=False)
print(Order.objects.filter(status="new").update(status="sent", quantity=F("quantity") + 1), heard)
print(Order.objects.filter(pk__lte=2).delete(), heard)
heard.clear()
cup = Product.objects.get(pk=4)
cup.price = "11.50"
cup.save(update_fields=["price"])
print(repr(cup.price), Product.objects.get(pk=4).price, heard)
try:
    cup.save(update_fields=["nope"])
except ValueError as e:
    print(e)
try:
    Product.objects.update(category__name="x")
except Exception as e:
    print(type(e).__name__, e)
try:
    Product.objects.all()[:2].update(stock=1)
except TypeError as e:
    print(e)
try:
    Product.objects.all()[:2].delete()
except TypeError as e:
    print(e)
try:
    Customer.objects.get(pk=1).delete()
except ProtectedError as e:
    print(len(e.protected_objects))
print(Product.objects.filter(pk=99).update(stock=1), Product.objects.none().delete(), Product.objects.none().update(stock=2))
twin = Product.objects.get(pk=1)
twin.pk = None
twin._state.adding = True
twin.name = "Twin"
twin.save()
print(twin.pk, Product.objects.count(), Product.objects.aggregate(Sum("stock")))
p = Product(pk=1)
p.refresh_from_db()
print(p.name, p.stock)
p.refresh_from_db(fields=["stock"])
gone = Product.objects.get(pk=twin.pk)
Product.objects.filter(pk=twin.pk).delete()
try:
    gone.refresh_from_db()
except Product.DoesNotExist as e:
    print(e)
gone.stock = 3
gone.save()
print(Product.objects.filter(pk=gone.pk).exists(), gone._state.adding, gone._state.db)
try:
    Product(pk=500, name="x").save(force_update=True)
except Exception as e:
    print(type(e).__name__, e)
try:
    gone.save(force_insert=True, force_update=True)
except ValueError as e:
    print(e)
