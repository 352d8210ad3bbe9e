# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.db import connection
from django.db.models import Count, Prefetch, prefetch_related_objects
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Customer, Order, Product


def t(name, call):
    with CaptureQueriesContext(connection) as c:
        try:
            value = call()
        except Exception as e:
            value = f"{type(e).__name__} {str(e)[:200]}"
    print(name, len(c), value)


cats = Category.objects.order_by("id")
t("plain", lambda: [(c.name, [p.name for p in c.product_set.all()]) for c in cats.prefetch_related("product_set")])
t("filter again", lambda: [[p.pk for p in c.product_set.filter(stock__gt=0)] for c in cats.prefetch_related("product_set")])
t("count", lambda: [(c.product_set.count(), c.product_set.exists(), len(c.product_set.all())) for c in cats.prefetch_related("product_set")])
t("first", lambda: [c.product_set.first() for c in cats.prefetch_related("product_set")])
t("index", lambda: [c.product_set.all()[0] for c in cats.prefetch_related("product_set") if c.product_set.all()])
t("to_attr", lambda: [c.cheap for c in cats.prefetch_related(Prefetch("product_set", Product.objects.filter(price__lt=10).order_by("-price"), to_attr="cheap"))])
t("to_attr field", lambda: list(cats.prefetch_related(Prefetch("product_set", to_attr="name"))))
t("two", lambda: [(c.a, c.b) for c in cats.prefetch_related(Prefetch("product_set", Product.objects.filter(stock=0), to_attr="a"), Prefetch("product_set", Product.objects.filter(stock__gt=0).only("name"), to_attr="b"))])
t("clash", lambda: list(cats.prefetch_related("product_set", Prefetch("product_set", Product.objects.all()))))
t("deep", lambda: [[[o.customer.name for o in p.order_set.all()] for p in c.product_set.all()] for c in cats.prefetch_related("product_set__order_set__customer")])
t("deep select", lambda: [[[o.customer.name for o in p.order_set.all()] for p in c.product_set.all()] for c in cats.prefetch_related(Prefetch("product_set__order_set", Order.objects.select_related("customer")))])
t("forward", lambda: [p.category.name for p in Product.objects.order_by("id").prefetch_related("category")])
t("wrong", lambda: list(cats.prefetch_related("nope")))
t("wrong deep", lambda: list(cats.prefetch_related("product_set__nope")))
t("value", lambda: list(cats.prefetch_related("name")))
t("values", lambda: list(cats.prefetch_related(Prefetch("product_set", Product.objects.values("id")))))
t("slice", lambda: [list(c.product_set.all()) for c in cats.prefetch_related(Prefetch("product_set", Product.objects.order_by("price")[:1]))])
t("None", lambda: [list(c.product_set.all()) for c in cats.prefetch_related("product_set").prefetch_related(None)])
t("iterator", lambda: [len(c.product_set.all()) for c in cats.prefetch_related("product_set").iterator(chunk_size=2)])
t("iterator none", lambda: [len(c.product_set.all()) for c in cats.prefetch_related("product_set").iterator()])
t("empty", lambda: list(Category.objects.none().prefetch_related("product_set")))
t("get", lambda: cats.prefetch_related("product_set").get(pk=1)._prefetched_objects_cache.keys())
t("values after", lambda: list(cats.prefetch_related("product_set").values("id")))


def by_hand():
    products = list(Product.objects.order_by("id")[:3])
    prefetch_related_objects(products, "category", "order_set")
    return [(p.category.name, [o.id for o in p.order_set.all()]) for p in products]


t("by hand", by_hand)
t("by hand none", lambda: prefetch_related_objects([], "category"))
menu = list(cats.prefetch_related("product_set"))
cache.set("menu", menu, 60)
t("cached", lambda: [[p.name for p in c.product_set.all()] for c in cache.get("menu")])
t("cached forward", lambda: [[p.category.name for p in c.product_set.all()] for c in cache.get("menu")])
c = cache.get("menu")[0]
t("add", lambda: (c.product_set.create(name="New", price=1), len(c.product_set.all()), len(cache.get("menu")[0].product_set.all())))
t("refresh", lambda: (c.refresh_from_db(), len(c.product_set.all())))
t("annotated", lambda: [(c.name, c.n, [p.n for p in c.product_set.all()]) for c in cats.annotate(n=Count("product")).prefetch_related(Prefetch("product_set", Product.objects.annotate(n=Count("order")).order_by("id")))])
t("repr", lambda: (Prefetch("a") == Prefetch("a"), Prefetch("a__b", to_attr="c").prefetch_to, Prefetch("a__b", to_attr="c").prefetch_through))
