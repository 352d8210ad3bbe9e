# SHOP
# BACKENDS: locmem, redis
import pickle

from django.core.cache import cache
from django.db import connection
from django.db.models import Count, F, Prefetch
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Customer, Order, Product


def t(name, call):
    with CaptureQueriesContext(connection) as c:
        try:
            value = call()
        except Exception as e:
            value = f"{type(e).__name__} {str(e)[:220]}"
    print(name, len(c), value)


P = Product.objects.order_by("id")
t("only", lambda: [(p.name, sorted(p.get_deferred_fields())) for p in P.only("name")[:1]])
t("only price read", lambda: [p.price for p in P.only("name")[:2]])
t("defer", lambda: [(p.stock, sorted(p.get_deferred_fields())) for p in P.defer("price", "name")[:1]])
t("defer twice", lambda: [sorted(p.get_deferred_fields()) for p in P.defer("price").defer("name")[:1]])
t("defer none", lambda: [p.get_deferred_fields() for p in P.defer("price").defer(None)[:1]])
t("only then only", lambda: [sorted(p.get_deferred_fields()) for p in P.only("price").only("name")[:1]])
t("only then defer", lambda: [sorted(p.get_deferred_fields()) for p in P.only("price", "name").defer("name")[:1]])
t("defer pk", lambda: [sorted(p.get_deferred_fields()) for p in P.defer("id")[:1]])
t("only fk", lambda: [p.category.name for p in P.only("category")[:1]])
t("only rel", lambda: [(p.category.name, sorted(p.get_deferred_fields()), sorted(p.category.get_deferred_fields())) for p in P.select_related("category").only("name", "category__name")[:1]])
t("only rel clash", lambda: list(P.select_related("category").only("name")))
t("defer rel", lambda: [(p.category.id, sorted(p.category.get_deferred_fields())) for p in P.select_related("category").defer("category__name")[:1]])
t("only wrong", lambda: list(P.only("nope")))
t("values only", lambda: P.values("id").only("name"))
t("save deferred", lambda: [(setattr(p, "name", "N"), p.save()) for p in P.only("name")[:1]])
t("sql", lambda: str(P.only("name").query))
t("refresh one", lambda: (lambda p: (p.refresh_from_db(fields=["stock"]), p.stock))(P.get(pk=1)))
t("refresh rel", lambda: (lambda p: (p.category, p.refresh_from_db(), p.category))(P.get(pk=1)))
t("refresh gone", lambda: Product(pk=999).refresh_from_db())
t("cache deferred", lambda: (cache.set("p", P.only("name")[0]), sorted(cache.get("p").get_deferred_fields()), cache.get("p").price))
t("cache related", lambda: (cache.set("o", Order.objects.select_related("product__category").get(pk=1)), cache.get("o").product.category.name))
t("cache unrelated", lambda: (cache.set("o2", Order.objects.get(pk=2)), cache.get("o2").product.name))
t("cache qs", lambda: (cache.set("qs", P.filter(stock__gt=0)), len(cache.get("qs")), cache.get("qs").first()))
t("cache query", lambda: (cache.set("q", P.filter(stock__gt=0).query), Product.objects.none()))
t("select_related none", lambda: [p.category.name for p in P.select_related("category").select_related(None)[:2]])
t("select_related all", lambda: [o.product.category.name for o in Order.objects.select_related().order_by("id")[:2]])
t("select_related wrong", lambda: list(P.select_related("nope")))
t("select_related field", lambda: list(P.select_related("name")))
t("select_related m", lambda: list(Category.objects.select_related("product")))
t("chained", lambda: [o.customer.name + o.product.name for o in Order.objects.select_related("customer").select_related("product").order_by("id")[:2]])
t("order rel", lambda: [o.id for o in Order.objects.order_by("product__category__name", "-customer__name", "id")])
t("filter rel select", lambda: [o.customer.name for o in Order.objects.filter(customer__name__startswith="A").select_related("customer").order_by("id")])
t("eq", lambda: (P.get(pk=1) == P.only("name").get(pk=1), P.get(pk=1) == Category(pk=1), Product() == Product(), hash(P.get(pk=1)) == hash(1)))
t("unhash", lambda: hash(Product()))
t("in set", lambda: len({P.get(pk=1), P.get(pk=1), P.get(pk=2)}))
t("pk set", lambda: (lambda p: (setattr(p, "pk", None), setattr(p._state, "adding", True), p.save(), p.pk > 6, Product.objects.count()))(P.get(pk=1)))
t("iterator", lambda: ([p.id for p in P.iterator()], [p.id for p in P.iterator(chunk_size=2)][-1]))
t("iterator 0", lambda: list(P.iterator(chunk_size=0)))
t("getitem", lambda: (P[0].id, P[1:3][0].id, [p.id for p in P[::2]], P[1:][2].id))
t("neg", lambda: P[-1])
t("neg slice", lambda: P[-2:])
t("str index", lambda: P["a"])
t("beyond", lambda: P[99])
t("contains", lambda: (P.contains(Product(pk=1)), Product(pk=99) in P, P.contains(Category.objects.first()) if False else None))
t("contains unsaved", lambda: P.contains(Product()))
t("contains values", lambda: P.values("id").contains(Product(pk=1)))
t("bool repr", lambda: (bool(P), bool(P.none()), repr(P[:2]), repr(P.none()), repr(P.values_list("id")[:1])))
t("len twice", lambda: (lambda q: (len(q), q.count(), q.exists(), list(q)[0].id, q.first().id))(P.filter(stock__gt=0)))
t("get many", lambda: P.get(stock__gt=0))
t("get none", lambda: P.get(pk=99))
t("get multi args", lambda: P.get(pk=1, name="nope"))
t("first unordered", lambda: (Product.objects.first().id, Product.objects.last().id, Product.objects.order_by("-stock").last().id, P.none().first()))
t("last sliced", lambda: P[:3].last())
t("reverse", lambda: ([p.id for p in P.reverse()], [p.id for p in Product.objects.reverse()][:2]))
t("alias", lambda: (list(P.alias(d=F("stock") * 2).filter(d__gt=50).values_list("id", flat=True)), hasattr(P.alias(d=F("stock"))[0], "d")))
t("annotate related", lambda: [(p.id, p.cat) for p in P.annotate(cat=F("category__name"))[:2]])
t("union", lambda: list(P.filter(pk=1).union(P.filter(pk=2), P.filter(pk=1)).values_list("id", flat=True)))
t("pickle", lambda: pickle.loads(pickle.dumps(P.filter(pk=1)))[0].name)
