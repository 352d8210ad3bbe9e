# SHOP
# BACKENDS: locmem
import datetime

from django.db import connection, models
from django.db.models import Count, F, Max, Min, Q, Sum, Value
from django.db.models.functions import Concat, ExtractYear, Lower, TruncDate, TruncMonth
from django.utils import timezone
from shop.models import Category, Customer, Order, Product

UTC = datetime.timezone.utc


class Entry(models.Model):
    title = models.CharField(max_length=30)
    day = models.DateField(null=True)
    at = models.DateTimeField(null=True)
    kind = models.CharField(max_length=5, default="a")

    class Meta:
        app_label = "main"
        get_latest_by = ["day", "id"]

    def __str__(self):
        return self.title


with connection.schema_editor() as editor:
    editor.create_model(Entry)
for i, (day, hour) in enumerate([((2025, 12, 31), 23), ((2026, 1, 1), 0), ((2026, 1, 15), 12), ((2026, 2, 28), 5), ((2024, 2, 29), 6)]):
    d = datetime.date(*day)
    Entry.objects.create(title=f"e{i}", day=d, at=datetime.datetime(*day, hour, 30, tzinfo=UTC), kind="ab"[i % 2])
Entry.objects.create(title="none")


def t(name, call):
    try:
        print(name, call())
    except Exception as e:
        print(name, type(e).__name__, str(e)[:200])


E = Entry.objects
for kind in ("year", "month", "week", "day", "hour"):
    t("dates " + kind, lambda: list(E.dates("day", kind)))
    t("datetimes " + kind, lambda: list(E.datetimes("at", kind)))
t("dates desc", lambda: list(E.dates("day", "month", order="DESC")))
t("dates order", lambda: list(E.dates("day", "month", order="x")))
t("dates field", lambda: list(E.dates("title", "month")))
t("dates at", lambda: list(E.dates("at", "day")))
t("latest", lambda: (E.latest(), E.earliest(), E.latest("at"), E.earliest("-day"), E.latest("title", "day")))
t("latest none", lambda: E.filter(title="q").latest())
t("filter date", lambda: (E.filter(at__date=datetime.date(2026, 1, 1)).count(), E.filter(day__year=2026).count(), E.filter(day__year__gte=2026).count(), E.filter(at__hour=12).count(), E.filter(day__month__in=[1, 2]).count(), E.filter(day__week_day=5).count(), E.filter(day__quarter=1).count()))
t("filter str", lambda: (E.filter(day="2026-01-15").count(), E.filter(day__gt="2026-01-01").count(), E.filter(at__lt="2026-01-01T00:00:00Z").count(), E.filter(day__range=("2026-01-01", "2026-12-31")).count()))
t("filter bad", lambda: E.filter(day="rubbish"))
t("filter bad 2", lambda: E.filter(at="2026-13-01"))
t("year bad", lambda: E.filter(day__year="x"))
t("trunc", lambda: list(E.exclude(day=None).annotate(m=TruncMonth("day")).values("m").annotate(n=Count("id")).order_by("m")))
t("extract", lambda: list(E.values_list(ExtractYear("day"), flat=True).order_by("id")))
t("distinct", lambda: list(E.values_list("kind", flat=True).distinct().order_by("kind")))
t("distinct order", lambda: list(E.values_list("kind", flat=True).distinct().order_by("title")))
t("distinct values", lambda: (E.values("kind").distinct().count(), E.distinct().count(), E.values("day__year").distinct().count()))
t("values named", lambda: [(r.title, r.k, r._fields, type(r).__name__) for r in E.values_list("title", k=Lower("title"), named=True).order_by("id")[:1]])
t("values both", lambda: E.values_list("id", "title", flat=True, named=True))
t("values flat two", lambda: E.values_list("id", "title", flat=True))
t("values expr", lambda: list(E.values("kind", x=Concat("kind", Value("-"), "title")).order_by("id")[:2]))
t("values clash", lambda: E.values("id", title=F("kind")))
t("values pk", lambda: list(E.values("pk").order_by("id")[:1]) + list(E.values_list("pk", "id").order_by("id")[:1]))
t("values twice", lambda: list(E.values("id").values("title").order_by("id")[:1]))
t("values lookup", lambda: list(E.values("day__year", "at__hour").order_by("id")[:2]))
t("minmax", lambda: E.aggregate(Min("day"), Max("at"), n=Count("day"), k=Count("kind", distinct=True)))
t("none first", lambda: (list(E.order_by("day").values_list("title", flat=True)), list(E.order_by(F("day").desc(nulls_last=True)).values_list("title", flat=True)), list(E.order_by(F("day").asc(nulls_last=True), "title").reverse().values_list("title", flat=True))))
t("naive", lambda: E.filter(at__gt=datetime.datetime(2026, 1, 1)).count())
t("exclude", lambda: (E.exclude(kind="a").count(), E.exclude(day__year=2026).count(), E.exclude(day__gt=datetime.date(2026, 1, 1)).count(), E.exclude(Q(kind="a") | Q(day=None)).count(), E.exclude(kind="a", day=None).count()))
t("exclude rel", lambda: (list(Customer.objects.exclude(order__status="paid").order_by("id")), list(Customer.objects.exclude(order__status="paid", order__quantity__gt=1).order_by("id")), list(Category.objects.exclude(product__stock=0).order_by("id")), list(Product.objects.exclude(order__customer__name="Ada").order_by("id")), list(Customer.objects.exclude(order=None).order_by("id")), list(Category.objects.exclude(product__order__isnull=True).order_by("id"))))
