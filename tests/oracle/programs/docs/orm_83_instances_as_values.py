# SHOP
# BACKENDS: locmem, redis, db
import copy
import pickle

from django.core.cache import cache
from shop.models import Category, Customer, Product

a, b = Product.objects.get(pk=1), Product.objects.get(pk=1)
print(a == b, a is b, hash(a) == hash(b), len({a, b}), a in [b], a != Product.objects.get(pk=2), Product() == Product(), a == Category.objects.get(pk=1), a == 1)
try:
    hash(Product())
except TypeError as e:
    print(e)
b.stock = 5
print(a == b, a.stock, copy.copy(b).stock, copy.deepcopy(b) == a, repr(Product(name="New")), str(Category(name="X")), repr(Customer.objects.first()))
unsaved = Product(name="Draft", price="1.00")
cache.set("draft", unsaved)
draft = cache.get("draft")
print(draft.pk, draft.name, draft._state.adding, draft.category_id, draft == unsaved)
try:
    draft.category
except Exception as e:
    print(type(e).__name__, e)
draft.category_id = 1
print(draft.category, draft._state.fields_cache)
draft.save()
print(draft.pk, draft._state.adding, Product.objects.count(), type(draft.price).__name__)
state = pickle.loads(pickle.dumps(a)).__dict__
print(sorted(k for k in state if k != "_django_version"), a._state.db, a.pk, a.serializable_value("category"), a.get_deferred_fields())
cache.set("pair", (a, a))
x, y = cache.get("pair")
print(x is y, {p.pk: p.name for p in cache.get_or_set("all", lambda: list(Product.objects.order_by("id")[:2]))})
product = Product.objects.select_related("category").get(pk=4)
product.category.name = "changed"
print(Product.objects.get(pk=4).category.name, product.category_id)
product.category = Category.objects.get(pk=3)
print(product.category_id, Product.objects.get(pk=4).category_id)
product.category_id = 1
print(product.category.name)
for wrong in (lambda: setattr(product, "category", 5), lambda: Product(category=Category(name="unsaved")).save(), lambda: Product.objects.create(name="x", category_id=99, price=1), lambda: Product.objects.filter(category=Customer.objects.first())):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
