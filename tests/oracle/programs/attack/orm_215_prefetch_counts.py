# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.db import connection
from django.db.models import Count, Prefetch, prefetch_related_objects
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Customer, Order, Product


def q(name, call):
    with CaptureQueriesContext(connection) as c:
        try:
            value = call()
        except Exception as e:
            value = f"{type(e).__name__} {str(e)[:150]}"
    print(name, len(c), value)


q("select_related", lambda: [o.customer.name + o.product.category.name for o in Order.objects.select_related("customer", "product__category").order_by("id")])
q("select_related all", lambda: [o.product.name for o in Order.objects.select_related().order_by("id")])
q("none", lambda: [o.product.name for o in Order.objects.order_by("id")])
q("only fk", lambda: [o.product_id for o in Order.objects.only("product").order_by("id")])
q("only fk name", lambda: [o.product.name for o in Order.objects.select_related("product").only("product__name").order_by("id")])
q("only fk price", lambda: [str(o.product.price) for o in Order.objects.select_related("product").only("product__name").order_by("id")])
q("select_related bad", lambda: list(Order.objects.select_related("nope")))
q("select_related not rel", lambda: list(Order.objects.select_related("status")))
q("select_related reverse", lambda: list(Product.objects.select_related("order")))
q("select_related cleared", lambda: [o.product.name for o in Order.objects.select_related("product").select_related(None).order_by("id")])
q("prefetch", lambda: [[p.name for p in c.product_set.all()] for c in Category.objects.prefetch_related("product_set").order_by("id")])
q("prefetch filter", lambda: [[p.name for p in c.product_set.filter(stock=0)] for c in Category.objects.prefetch_related("product_set").order_by("id")])
q("prefetch count", lambda: [c.product_set.count() for c in Category.objects.prefetch_related("product_set").order_by("id")])
q("prefetch exists", lambda: [c.product_set.all().exists() for c in Category.objects.prefetch_related("product_set").order_by("id")])
q("prefetch two", lambda: [[[o.id for o in p.order_set.all()] for p in c.product_set.all()] for c in Category.objects.prefetch_related("product_set__order_set").order_by("id")])
q("prefetch fk", lambda: [o.product.name for o in Order.objects.prefetch_related("product").order_by("id")])
q("prefetch mixed", lambda: [o.product.category.name for o in Order.objects.select_related("product").prefetch_related("product__category").order_by("id")])
q("prefetch obj", lambda: [[p.name for p in c.cheap] for c in Category.objects.prefetch_related(Prefetch("product_set", Product.objects.filter(price__lt=10).order_by("id"), "cheap")).order_by("id")])
q("prefetch clash", lambda: list(Category.objects.prefetch_related("product_set", Prefetch("product_set", Product.objects.filter(stock=0)))))
q("prefetch to_attr clash", lambda: list(Category.objects.prefetch_related(Prefetch("product_set", to_attr="name"))))
q("prefetch bad", lambda: list(Category.objects.prefetch_related("nope")))
q("prefetch bad2", lambda: list(Category.objects.prefetch_related("name")))
q("prefetch none", lambda: list(Category.objects.prefetch_related("product_set").prefetch_related(None)))
q("prefetch values", lambda: list(Category.objects.prefetch_related("product_set").values("name").order_by("id")))
q("prefetch values qs", lambda: Prefetch("product_set", Product.objects.values("id")))
q("prefetch first", lambda: [p.name for p in Category.objects.prefetch_related("product_set").first().product_set.all()])
q("prefetch get", lambda: len(Category.objects.prefetch_related("product_set").get(pk=1).product_set.all()))
q("prefetch empty", lambda: list(Category.objects.filter(pk=99).prefetch_related("product_set__order_set")))
q("prefetch sliced", lambda: [[p.id for p in c.top] for c in Category.objects.prefetch_related(Prefetch("product_set", Product.objects.order_by("-price")[:1], to_attr="top")).order_by("id")])
cats = list(Category.objects.order_by("id"))
q("objects", lambda: prefetch_related_objects(cats, "product_set"))
q("objects again", lambda: prefetch_related_objects(cats, "product_set"))
q("cached", lambda: [len(c.product_set.all()) for c in cats])
q("add clears", lambda: (cats[0].product_set.create(name="new", price=1), len(cats[0].product_set.all())))
q("iterator", lambda: [len(c.product_set.all()) for c in Category.objects.prefetch_related("product_set").iterator(chunk_size=2)])
q("iterator none", lambda: [len(c.product_set.all()) for c in Category.objects.prefetch_related("product_set").iterator()])
q("set cache", lambda: cache.set("cats", Category.objects.prefetch_related("product_set").order_by("id")))
q("get cache", lambda: [len(c.product_set.all()) for c in cache.get("cats")])
q("annotate", lambda: [(c.name, c.n) for c in Category.objects.annotate(n=Count("product")).prefetch_related("product_set").order_by("id")])
q("parent", lambda: [p.category is c for c in Category.objects.prefetch_related("product_set").order_by("id")[:1] for p in c.product_set.all()])
q("parent2", lambda: [p.category.name for p in Category.objects.get(pk=2).product_set.order_by("id")])
q("in_bulk", lambda: [len(c.product_set.all()) for c in Category.objects.prefetch_related("product_set").in_bulk([1, 2]).values()])
