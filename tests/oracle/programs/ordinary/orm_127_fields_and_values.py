# SHOP
# BACKENDS: locmem
import datetime
import decimal

from django.core.cache import cache
from django.db import connection, models
from django.utils import timezone


class Sample(models.Model):
    char = models.CharField(max_length=5, default="")
    text = models.TextField(blank=True)
    small = models.SmallIntegerField(null=True)
    big = models.BigIntegerField(null=True)
    flag = models.BooleanField(default=False)
    maybe = models.BooleanField(null=True)
    real = models.FloatField(null=True)
    money = models.DecimalField(max_digits=6, decimal_places=2, null=True)
    day = models.DateField(null=True)
    moment = models.DateTimeField(null=True)
    clock = models.TimeField(null=True)
    span = models.DurationField(null=True)
    data = models.JSONField(null=True)
    url = models.URLField(blank=True)

    class Meta:
        app_label = "shop"


with connection.schema_editor() as editor:
    editor.create_model(Sample)
for values in ({"char": "toolong"}, {"char": 5}, {"char": None}, {"small": "7"}, {"small": 1.9}, {"small": True}, {"small": "x"}, {"big": 2**63}, {"flag": "True"}, {"flag": 1}, {"flag": "yes"}, {"flag": None}, {"maybe": None}, {"real": "1.5"}, {"real": "x"}, {"money": 1.005}, {"money": "1.005"}, {"money": "x"}, {"money": 99999}, {"day": "2026-01-05"}, {"day": datetime.datetime(2026, 1, 5, 9)}, {"day": "x"}, {"moment": "2026-01-05T09:00:00Z"}, {"moment": "2026-01-05 09:00:00+02:00"}, {"moment": datetime.date(2026, 1, 5)}, {"clock": "09:30"}, {"clock": "x"}, {"span": "1 00:00:05"}, {"span": datetime.timedelta(milliseconds=5)}, {"span": 5}, {"data": {"a": [1, None, True]}}, {"data": "text"}, {"data": None}, {"data": {1: 2}}, {"data": {"d": decimal.Decimal(1)}}, {"text": "é\n"}):
    name = next(iter(values))
    try:
        obj = Sample(**values)
        before = getattr(obj, name)
        obj.save()
        print(values, "->", repr(before), repr(getattr(obj, name)), repr(getattr(Sample.objects.get(pk=obj.pk), name)))
    except Exception as e:
        print(values, "->", type(e).__name__, str(e)[:100])
print(Sample.objects.filter(money=decimal.Decimal("1.00")).count(), Sample.objects.filter(day="2026-01-05").count(), Sample.objects.filter(moment__date=datetime.date(2026, 1, 5)).count(), Sample.objects.filter(flag=True).count(), Sample.objects.filter(maybe=None).exists(), Sample.objects.filter(data__isnull=True).count() > 0)
