# SHOP
# BACKENDS: locmem
import datetime

from django.core.cache import cache
from django.db import connection, models
from django.utils import timezone


class Visit(models.Model):
    day = models.DateField()
    at = models.DateTimeField()
    n = models.IntegerField(default=0)

    class Meta:
        app_label = "shop"
        get_latest_by = "at"


with connection.schema_editor() as editor:
    editor.create_model(Visit)
start = datetime.datetime(2026, 1, 5, 9, 0, tzinfo=datetime.timezone.utc)
for i in range(5):
    Visit.objects.create(day=start.date() + datetime.timedelta(days=20 * i), at=start + datetime.timedelta(days=20 * i, hours=i), n=i)
print(Visit.objects.filter(day__year=2026, day__month=2).count(), Visit.objects.filter(at__date=datetime.date(2026, 1, 5)).count())
print(Visit.objects.filter(at__gte=start, at__lt=start + datetime.timedelta(days=21)).values_list("n", flat=True).order_by("n"))
print(Visit.objects.filter(day__range=("2026-01-01", "2026-02-28")).count(), Visit.objects.latest().n, Visit.objects.earliest("day").n)
print(Visit.objects.filter(day__gt="2026-02-01").first().day, Visit.objects.get(n=1).at.isoformat())
v = Visit(day="2026-05-01", at="2026-05-01T10:00:00Z")
v.save()
print(type(v.day).__name__, v.day)
v.refresh_from_db()
print(repr(v.day), repr(v.at))
cache.set("v", v)
print(cache.get("v") == v, cache.get("v").at)
print(Visit.objects.get(n=2).get_next_by_day().n, Visit.objects.get(n=2).get_previous_by_at().n)
for bad in ("2026-13-01", "yesterday"):
    try:
        Visit.objects.filter(day=bad)
    except Exception as e:
        print(type(e).__name__, e)
try:
    Visit.objects.get(n=0).get_previous_by_day()
except Visit.DoesNotExist as e:
    print(e)
print(Visit.objects.aggregate(models.Max("at"), models.Min("day")))
print(timezone.is_aware(v.at), timezone.is_naive(datetime.datetime(2026, 1, 1)))
