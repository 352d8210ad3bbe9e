# SHOP
# BACKENDS: locmem, redis
import datetime
import decimal
import uuid

from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db import connection, models


class Kind(models.TextChoices):
    TEA = "t", "Tea leaves"
    CUP = "c"


class Level(models.IntegerChoices):
    LOW = 1
    HIGH = 2, "High!"
    __empty__ = "(none)"


class Thing(models.Model):
    key = models.UUIDField(primary_key=True, default=uuid.uuid4)
    kind = models.CharField(max_length=1, choices=Kind, default=Kind.TEA)
    level = models.SmallIntegerField(choices=Level.choices, null=True, blank=True)
    data = models.JSONField(default=dict, blank=True)
    ratio = models.FloatField(null=True, blank=True)
    day = models.DateField(null=True, blank=True)
    at = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)
    clock = models.TimeField(null=True, blank=True)
    took = models.DurationField(null=True, blank=True)
    ip = models.GenericIPAddressField(null=True, blank=True)
    url = models.URLField(blank=True)
    mail = models.EmailField(blank=True)
    slug = models.SlugField(blank=True)
    on = models.BooleanField(default=False)
    text = models.TextField(blank=True)
    big = models.BigIntegerField(default=0)
    money = models.DecimalField(max_digits=5, decimal_places=2, default=decimal.Decimal("1"))

    class Meta:
        app_label = "shop"
        verbose_name = "thing"
        verbose_name_plural = "many things"


with connection.schema_editor() as editor:
    editor.create_model(Thing)


def t(name, call):
    try:
        print(name, call())
    except Exception as e:
        print(name, type(e).__name__, str(e)[:300])


key = uuid.UUID(int=7)
a = Thing.objects.create(key=key, kind="c", level=2, data={"a": [1, None, True]}, ratio="1.5", day="2026-01-05", clock="10:30", took=datetime.timedelta(hours=1), ip="10.0.0.1", url="http://x.de", on=1, money="2.5")
t("before", lambda: (a.ratio, a.day, a.clock, a.on, a.money, a.kind, a.key))
b = Thing.objects.get(pk=key)
t("after", lambda: (b.ratio, b.day, b.clock, b.took, b.on, b.money, b.kind, b.data, b.ip, b.level, type(b.level).__name__, b.at <= b.changed))
t("display", lambda: (b.get_kind_display(), b.get_level_display(), Thing(level=None).get_level_display(), Thing(kind="zz").get_kind_display(), Thing().kind, repr(Thing().kind)))
t("choices", lambda: (Kind.choices, Kind.values, Kind.labels, Kind.names, Kind("t"), Kind.TEA.label, str(Kind.CUP), repr(Kind.CUP), Kind.TEA == "t", Level.choices, "t" in Kind, "x" in Kind, Level(2).label, Level.HIGH > 1))
t("field choices", lambda: (Thing._meta.get_field("kind").choices, Thing._meta.get_field("level").flatchoices))
t("filter choice", lambda: (Thing.objects.filter(kind=Kind.CUP).count(), Thing.objects.filter(level=Level.HIGH).count(), Thing.objects.filter(key=str(key)).count(), Thing.objects.filter(on=True).count(), Thing.objects.filter(on="x").count()))
t("bad uuid", lambda: Thing.objects.get(pk="nope"))
t("bad json", lambda: Thing.objects.create(data={1, 2}))
t("json filter", lambda: Thing.objects.filter(data={"a": [1, None, True]}).count())
t("json null", lambda: Thing.objects.create(data=None))
t("bad date", lambda: Thing.objects.create(day="5.1.2026"))
t("date of datetime", lambda: (lambda x: (x.save(), x.refresh_from_db(), x.day))(Thing(day=datetime.datetime(2026, 1, 5, 10, tzinfo=datetime.timezone.utc))))
t("bad time", lambda: Thing.objects.create(clock="25:00"))
t("bad bool", lambda: Thing.objects.create(on="maybe"))
t("bool none", lambda: Thing.objects.create(on=None))
t("bad duration", lambda: Thing.objects.create(took="x"))
t("duration text", lambda: (lambda x: (x.save(), x.refresh_from_db(), x.took))(Thing(took="1 02:00:00")))
t("bad float", lambda: Thing.objects.create(ratio="x"))
t("money", lambda: Thing.objects.create(money="12345.67").money)
t("money nan", lambda: Thing.objects.create(money=float("nan")))
for kw in ({"kind": "zz"}, {"level": 9}, {"url": "x"}, {"mail": "x"}, {"slug": "a b"}, {"ip": "x"}, {"money": "1.234"}, {"money": "12345"}, {"big": 2**63}, {"level": 2**15}, {"text": None}, {"kind": ""}, {"day": "x"}, {"data": {1}}, {"ratio": "x"}, {"on": 2}, {}):
    t(str(kw)[:30], lambda: Thing(**kw).full_clean())
cache.set("thing", b)
t("cached", lambda: (cache.get("thing") == b, cache.get("thing").data, cache.get("thing").key, type(cache.get("thing").money).__name__, cache.get("thing").get_kind_display()))
t("naive", lambda: (lambda x: (x.save(), x.at.tzinfo))(Thing(at=datetime.datetime(2026, 1, 1))))
t("verbose", lambda: (Thing._meta.verbose_name, Thing._meta.verbose_name_plural, Thing._meta.get_field("at").verbose_name, str(Thing(key=key)), Thing._meta.get_field("kind").get_default(), Thing._meta.get_field("data").get_default(), Thing._meta.get_field("ratio").has_default()))
t("to_python", lambda: (Thing._meta.get_field("day").to_python("2026-01-05"), Thing._meta.get_field("money").to_python("1.50"), Thing._meta.get_field("on").to_python("f"), Thing._meta.get_field("key").to_python(7), Thing._meta.get_field("took").to_python("10"), Thing._meta.get_field("ratio").to_python(None), Thing._meta.get_field("clock").to_python("1:02")))
t("value_to_string", lambda: (Thing._meta.get_field("day").value_to_string(b), Thing._meta.get_field("data").value_to_string(b), Thing._meta.get_field("took").value_to_string(b)))
