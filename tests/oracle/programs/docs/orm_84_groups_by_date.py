# SHOP
# BACKENDS: locmem
import datetime

from django.core.cache import cache
from django.db import connection, models
from django.db.models import Count, Sum
from django.db.models.functions import ExtractHour, ExtractMonth, ExtractWeekDay, ExtractYear, TruncDate, TruncDay, TruncHour, TruncMonth, TruncYear


class Sale(models.Model):
    at = models.DateTimeField()
    day = models.DateField()
    amount = models.IntegerField()

    class Meta:
        app_label = "shop"


with connection.schema_editor() as editor:
    editor.create_model(Sale)
start = datetime.datetime(2026, 1, 30, 22, 15, tzinfo=datetime.timezone.utc)
Sale.objects.bulk_create([Sale(at=start + datetime.timedelta(hours=9 * i), day=(start + datetime.timedelta(hours=9 * i)).date(), amount=i) for i in range(8)])
print(list(Sale.objects.annotate(d=TruncDate("at")).values("d").annotate(n=Count("id"), s=Sum("amount")).order_by("d")))
print(list(Sale.objects.values(m=TruncMonth("day")).annotate(s=Sum("amount")).order_by("m").values_list("m", "s")))
print(list(Sale.objects.annotate(h=ExtractHour("at")).values_list("h", flat=True).order_by("id")), list(Sale.objects.values_list(ExtractMonth("day"), ExtractYear("day"), ExtractWeekDay("day")).order_by("id"))[:2])
print(Sale.objects.dates("day", "month"), Sale.objects.dates("day", "day", order="DESC")[:2], Sale.objects.dates("day", "year").count())
print(list(Sale.objects.datetimes("at", "day"))[:2], Sale.objects.datetimes("at", "hour").count(), Sale.objects.annotate(y=TruncYear("at"), d=TruncDay("at"), h=TruncHour("at")).first().h)
print(Sale.objects.filter(at__hour__gte=20).count(), Sale.objects.filter(at__date=datetime.date(2026, 1, 31)).count(), Sale.objects.filter(day__week_day=7).count(), Sale.objects.filter(at__minute=15).count(), Sale.objects.filter(day__month__in=[1, 3]).count(), Sale.objects.filter(day__quarter=1, at__date__gt=datetime.date(2026, 2, 1)).count())
for call in (lambda: Sale.objects.dates("day", "hour"), lambda: Sale.objects.dates("nope", "day"), lambda: Sale.objects.datetimes("at", "century"), lambda: Sale.objects.dates("day", "day", order="up")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
cache.set("by day", dict(Sale.objects.values_list("day").annotate(Sum("amount"))))
print(cache.get("by day")[datetime.date(2026, 1, 31)])
