# SHOP
# BACKENDS: locmem
from django.db import connection
from django.db.models import F, Value
from django.db.models.functions import Upper
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Customer, Order, Product


def t(name, call):
    with CaptureQueriesContext(connection) as c:
        try:
            value = call()
        except Exception as e:
            value = f"{type(e).__name__} {str(e)[:200]}"
    print(name, value, [q["sql"].split(" ")[0] for q in c])


p = Product.objects.get(pk=1)
p.stock = F("stock") - 1
t("save f", lambda: p.save())
t("after", lambda: repr(p.stock)[:60])
t("twice", lambda: p.save())
t("refresh", lambda: (p.refresh_from_db(), p.stock))
p.name = Upper("name")
t("upper", lambda: p.save(update_fields=["name"]))
t("name", lambda: (p.refresh_from_db(), p.name))
p.stock = Value(5)
t("value", lambda: (p.save(), p.refresh_from_db(), p.stock))
p.stock = F("nope")
t("unknown f", lambda: p.save())
p.stock = F("category__id")
t("joined f", lambda: p.save())
p.refresh_from_db()
t("create f", lambda: Product.objects.create(name="f", price=1, category_id=1, stock=F("stock")))
t("create value", lambda: Product.objects.create(name="f", price=1, category_id=1, stock=Value(3)).stock)
t("update f", lambda: Product.objects.filter(pk=2).update(stock=F("stock") * 2 + 1))
t("update joined", lambda: Product.objects.filter(pk=2).update(name=F("category__name")))
t("update two", lambda: Product.objects.filter(pk=2).update(stock=F("stock") + 1, price=F("stock")))
t("values", lambda: Product.objects.filter(pk=2).values_list("stock", "price")[0])
t("below zero", lambda: Product.objects.filter(pk=3).update(stock=F("stock") - 1))
t("update none", lambda: Product.objects.filter(pk=3).update())
t("update unknown", lambda: Product.objects.filter(pk=3).update(nope=1))
t("update fk obj", lambda: Product.objects.filter(pk=3).update(category=Category.objects.get(pk=2)))
t("update fk id", lambda: Product.objects.filter(pk=3).update(category_id=1))
t("update fk bad", lambda: Product.objects.filter(pk=3).update(category=99))
t("update related", lambda: Product.objects.filter(category__name="Tea").update(stock=4))
t("update ordered", lambda: Product.objects.order_by("-id").update(stock=4))
t("update pk", lambda: Product.objects.filter(pk=3).update(id=33))
t("update annotated", lambda: Product.objects.annotate(x=F("stock") + 1).filter(x=5).update(stock=F("x")))
t("save new pk", lambda: (lambda q: (q.save(), q.pk, q._state.adding))(Product(pk=50, name="n", price=1, category_id=1)))
t("save existing pk", lambda: (lambda q: (q.save(), q.pk))(Product(pk=50, name="m", price=1, category_id=1)))
t("force insert", lambda: Product(pk=50, name="m", price=1, category_id=1).save(force_insert=True))
t("force update", lambda: Product(pk=51, name="m", price=1, category_id=1).save(force_update=True))
t("both", lambda: Product(pk=51, name="m", price=1, category_id=1).save(force_update=True, force_insert=True))
t("update_fields empty", lambda: Product.objects.get(pk=50).save(update_fields=[]))
t("update_fields unknown", lambda: Product.objects.get(pk=50).save(update_fields=["nope"]))
t("update_fields pk", lambda: Product.objects.get(pk=50).save(update_fields=["id"]))
t("update_fields fk", lambda: Product.objects.get(pk=50).save(update_fields=["category"]))
t("update_fields fk id", lambda: Product.objects.get(pk=50).save(update_fields=["category_id"]))
t("update_fields no pk", lambda: Product(name="z", price=1, category_id=1).save(update_fields=["name"]))
t("deferred save", lambda: Product.objects.defer("name").get(pk=50).save())
t("only save", lambda: (lambda q: (setattr(q, "stock", 9), q.save()))(Product.objects.only("name").get(pk=50)))
t("unsaved fk", lambda: Product(name="z", price=1, category=Category(name="new")).save())
t("saved later", lambda: (lambda c: (lambda q: (c.save(), q.save(), q.category_id == c.pk))(Product(name="z", price=1, category=c)))(Category(name="new")))
t("null", lambda: Product(name=None, price=1, category_id=1).save())
t("no category", lambda: Product(name="z", price=1).save())
t("copy", lambda: (lambda q: (setattr(q, "pk", None), setattr(q._state, "adding", True), q.save(), q.pk))(Product.objects.get(pk=50)))
t("long name", lambda: Product(name="x" * 500, price=1, category_id=1).save())
t("types", lambda: (lambda q: (q.save(), type(q.stock).__name__, q.refresh_from_db(), type(q.stock).__name__))(Product(name="t", price="1.50", stock="7", category_id="1")))
t("bad types", lambda: Product(name="t", price="1.50", stock="seven", category_id=1).save())
t("bad fk", lambda: Product(name="t", price="1.50", category_id="x").save())
t("none stock", lambda: Product(name="t", price="1.50", stock=None, category_id=1).save())
t("delete", lambda: (Product.objects.get(pk=50).delete(), Product.objects.filter(pk=50).delete()))
t("delete again", lambda: (lambda q: (q.delete(), q.pk, q.delete()))(Product.objects.create(name="g", price=1, category_id=1)))
