# SHOP
# BACKENDS: locmem
import copy

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from shop.models import Category, Customer, Order, Product


def t(name, call):
    try:
        print(name, call())
    except Exception as e:
        print(name, type(e).__name__, str(e)[:250])


a, b = Product.objects.get(pk=1), Product.objects.get(pk=1)
t("eq", lambda: (a == b, a is b, hash(a) == hash(b), a == Product(pk=1), a == 1, a == Category(pk=1), a != b, len({a, b}), a in [b]))
t("unsaved", lambda: (Product() == Product(), Product(pk=None) == Product(pk=None)))
t("hash unsaved", lambda: hash(Product()))
t("same unsaved", lambda: (lambda p: p == p)(Product()))
t("copy", lambda: (copy.copy(a) == a, copy.deepcopy(a)._state is a._state, copy.copy(a)._state is a._state))
t("repr", lambda: (repr(a), str(a), repr(Product()), repr(Order(id=5)), repr(Customer(name="é"))))
t("init kw", lambda: Product(nope=1))
t("init two", lambda: Product(nope=1, more=2))
t("init args", lambda: Product(9, "x", 1).category_id)
t("too many", lambda: Product(1, 2, 3, 4, 5, 6))
t("both", lambda: Product(9, id=9))
t("fk id", lambda: Product(category=1))
t("fk obj", lambda: Product(category=Category(pk=2)).category_id)
t("fk wrong", lambda: Product(category=Customer(pk=2)))
t("fk none", lambda: Product(category=None).category)
t("fk unset", lambda: Product().category)
t("fk missing", lambda: Product(category_id=99).category)
t("assign", lambda: (setattr(a, "category_id", 2), a.category.name, setattr(a, "category", Category.objects.get(pk=3)), a.category_id))
t("stale fk", lambda: (lambda p: (p.category.name, setattr(p, "category_id", 3), p.category.name))(Product.objects.get(pk=1)))
t("pk alias", lambda: (a.pk, a.id, setattr(a, "pk", 7), a.id))
t("attr", lambda: a.nope)
t("class attr", lambda: type(Product.name).__name__)
t("class fk", lambda: (type(Product.category).__name__, type(Category.product_set).__name__, type(Product.objects).__name__))
t("manager via instance", lambda: a.objects)
t("serializable", lambda: (a.serializable_value("category"), a.serializable_value("nope") if hasattr(a, "nope") else None))
t("full_clean", lambda: Product(name="", price="x").full_clean())
t("clean_fields", lambda: Product(name="a" * 101, price=1, category_id=1).clean_fields())
t("clean_fields ex", lambda: Product(name="a" * 101, price=1, category_id=1).clean_fields(exclude={"name"}))
t("fk clean", lambda: Product(name="a", price=1, category_id=99).full_clean())
t("price digits", lambda: Product(name="a", price="1.234", category_id=1).full_clean())
t("stock negative", lambda: Product(name="a", price="1", stock=-1, category_id=1).full_clean())
t("meta", lambda: ([f.name for f in Product._meta.get_fields()], [f.attname for f in Product._meta.concrete_fields], Product._meta.label, Product._meta.label_lower, Product._meta.verbose_name, Product._meta.verbose_name_plural, Product._meta.db_table, Product._meta.pk.name, Product._meta.app_label, Product._meta.model_name, Product._meta.object_name, Product._meta.abstract, Product._meta.ordering))
t("get_field", lambda: (Product._meta.get_field("price").max_digits, Product._meta.get_field("name").max_length, Product._meta.get_field("category").related_model.__name__, Product._meta.get_field("order").one_to_many, Product._meta.get_field("stock").default, Product._meta.get_field("price").get_internal_type()))
t("get_field nope", lambda: Product._meta.get_field("nope"))
t("from_db", lambda: sorted(Product.from_db("default", ["id", "name"], [1, "x"]).get_deferred_fields()))
t("state", lambda: (a._state.adding, a._state.db, Product()._state.adding, Product()._state.db))
t("refresh", lambda: (b.refresh_from_db(fields=["name"]), b.name))
t("refresh unsaved", lambda: Product().refresh_from_db())
t("refresh gone", lambda: Product(pk=99).refresh_from_db())
t("refresh nope", lambda: b.refresh_from_db(fields=["nope"]))
t("refresh from", lambda: b.refresh_from_db(from_queryset=Product.objects.filter(stock=0)))
t("delete unsaved", lambda: Product().delete())
t("choices", lambda: (hasattr(a, "get_name_display"), a._get_pk_val(), a.unique_error_message(Product, ("name",))))
t("deferred", lambda: (Product.objects.only("name").get(pk=2).get_deferred_fields() == {"category_id", "price", "stock"}, Product.objects.defer("name", "price").get(pk=2).get_deferred_fields() == {"name", "price"}, Product.objects.only("category__name").select_related("category").get(pk=2).get_deferred_fields() == {"name", "price", "stock"}))
t("dne", lambda: Product.DoesNotExist.__qualname__ + " " + Product.MultipleObjectsReturned.__module__)
t("get dne", lambda: Product.objects.get(name="x"))
t("get many", lambda: Product.objects.get(stock__gte=0))
t("related dne", lambda: type(Category.product_set).__name__)
