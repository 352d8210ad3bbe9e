# SHOP
# BACKENDS: locmem
import datetime
import decimal
import uuid

from django.db import connection, models
from django.db.models import Exists, OuterRef, Q, Subquery
from shop.models import Customer, Order, Product


class Event(models.Model):
    name = models.CharField(max_length=20, null=True)
    day = models.DateField(null=True)
    at = models.DateTimeField(null=True)
    length = models.DurationField(null=True)
    key = models.UUIDField(default=uuid.uuid4)
    parent = models.ForeignKey("self", null=True, on_delete=models.CASCADE)
    data = models.JSONField(null=True)
    amount = models.DecimalField(max_digits=5, decimal_places=1, null=True)

    class Meta:
        app_label = "shop"


with connection.schema_editor() as editor:
    editor.create_model(Event)
utc = datetime.timezone.utc
a = Event.objects.create(name="a", day=datetime.date(2026, 1, 5), at=datetime.datetime(2026, 1, 5, 9, 30, tzinfo=utc), length=datetime.timedelta(hours=1), key=uuid.UUID(int=1), data={"k": [1]}, amount="2.55")
b = Event.objects.create(name=None, parent=a, key=uuid.UUID(int=2))
c = Event.objects.create(name="", day=datetime.date(2026, 2, 5), parent=b, key=uuid.UUID(int=3), amount=decimal.Decimal("2.5"))


def ids(*q, **k):
    return list(Event.objects.filter(*q, **k).order_by("id").values_list("id", flat=True))


print(ids(name=None), ids(name__isnull=False), ids(~Q(name="a")), ids(~Q(name=None)), list(Event.objects.exclude(name="a").values_list("id", flat=True)), list(Event.objects.exclude(parent__name="a").order_by("id").values_list("id", flat=True)))
print(ids(parent__isnull=True), ids(parent__parent__isnull=False), ids(parent__name=None), ids(event__isnull=True), ids(parent=a), ids(parent__in=[a, b]), ids(event__name=""))
print(ids(day__year=2026), ids(day__month__gte=2), ids(day__range=("2026-01-01", "2026-01-31")), ids(day__lt="2026-02-01"), ids(at__date="2026-01-05"), ids(at__hour=9), ids(day__week_day=2), ids(at__gte=datetime.datetime(2026, 1, 5, tzinfo=utc)))
print(ids(length__gt=datetime.timedelta(minutes=5)), ids(key="00000000-0000-0000-0000-000000000001"), ids(key__in=[uuid.UUID(int=2)]), ids(amount=2.5), ids(amount__gt="2.5"), ids(pk__gt="1"), ids(name__in=["a", None]), ids(name__in=[]))
print(repr(Event.objects.get(pk=1).amount), Event.objects.get(pk=1).length, Event.objects.get(pk=1).key, Event.objects.get(pk=1).data, Event.objects.get(pk=1).at)
print(list(Event.objects.order_by("name", "id").values_list("id", flat=True)), list(Event.objects.order_by(models.F("day").asc(nulls_last=True)).values_list("id", flat=True)), list(Event.objects.order_by(models.F("day").desc(nulls_first=True), "id").values_list("id", flat=True)))
print(Event.objects.aggregate(models.Count("name"), models.Count("*"), models.Max("day"), models.Min("at"), models.Sum("amount")), Event.objects.dates("day", "month"), list(Event.objects.datetimes("at", "hour")))
print(a.delete(), Event.objects.count())
print(list(Customer.objects.exclude(order__status="paid").order_by("id")), list(Customer.objects.filter(order__isnull=True)), list(Customer.objects.exclude(order__status="paid", order__total__gt=10).order_by("id")), list(Product.objects.filter(Exists(Order.objects.filter(product=OuterRef("pk"), status="new"))).order_by("id")))
print(list(Product.objects.filter(pk__in=Subquery(Order.objects.filter(status="new").values("product"))).order_by("id")), list(Customer.objects.filter(order__status="paid", order__total__gt=10).order_by("id")), list(Customer.objects.filter(order__status="paid").filter(order__total__gt=30).order_by("id")), Customer.objects.filter(order__status="paid").count())
