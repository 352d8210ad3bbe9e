# SHOP
# BACKENDS: locmem
from django.db import DatabaseError, IntegrityError, connection
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Customer, Product


def attempt(name, call):
    with CaptureQueriesContext(connection) as q:
        try:
            result = call()
        except Exception as e:
            result = (type(e).__name__, isinstance(e, DatabaseError), str(e)[:140])
    print(name, result, [e["sql"].split()[0] for e in q.captured_queries])


attempt("new", Category(name="n").save)
attempt("new with pk", Category(pk=30, name="n").save)
attempt("old", Category.objects.get(pk=30).save)
attempt("old by pk", Category(pk=30, name="other").save)
attempt("force insert", lambda: Category(pk=30, name="x").save(force_insert=True))
attempt("force update", lambda: Category(pk=31, name="x").save(force_update=True))
attempt("both", lambda: Category(pk=31).save(force_update=True, force_insert=True))
attempt("force update, no pk", lambda: Category().save(force_update=True))
attempt("update_fields", lambda: Category.objects.get(pk=30).save(update_fields=["name"]))
attempt("update_fields tuple", lambda: Category.objects.get(pk=30).save(update_fields=("name", "id")))
attempt("update_fields empty", lambda: Category.objects.get(pk=30).save(update_fields=[]))
attempt("update_fields unknown", lambda: Category.objects.get(pk=30).save(update_fields=["colour"]))
attempt("update_fields gone", lambda: Category(pk=77, name="x").save(update_fields=["name"]))
attempt("using", lambda: Category(name="u").save(using="default"))
attempt("using other", lambda: Category(name="u").save(using="other"))
attempt("no category", lambda: Product(name="x", price=1).save())
attempt("bad category", lambda: Product(name="x", price=1, category_id=99).save())
attempt("none", lambda: Product(name=None, price=1, category_id=1).save())
attempt("bad number", lambda: Product(name="x", price=1, category_id=1, stock="many").save())
attempt("text number", lambda: Product(name="x", price="1", category_id="1", stock="7").save())
attempt("negative", lambda: Product(name="x", price=1, category_id=1, stock=-1).save())
attempt("too long", lambda: Customer(name="x" * 200, email="e").save())
attempt("too many digits", lambda: Product(name="x", price="1234567.891", category_id=1).save())
attempt("full_clean", lambda: Product(name="", price="x", category_id=1, stock=-4).full_clean())
attempt("validate_unique", lambda: Category(pk=1, name="x").validate_unique())
attempt("clean_fields", lambda: Customer(name="x" * 101, email="").clean_fields())
attempt("positional", lambda: Category(name="p").save(False, False))
attempt("delete unsaved", lambda: Category(name="p").delete())
attempt("delete twice", lambda: [c.delete() for c in [Category.objects.get(pk=30)]])
attempt("delete kept", lambda: Category.objects.get(pk=1).delete(keep_parents=True))
print(Category.objects.order_by("id").values_list("id", "name"), repr(Product.objects.get(name="x", stock=7).price))
