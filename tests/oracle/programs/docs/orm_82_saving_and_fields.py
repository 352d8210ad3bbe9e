# SHOP
# BACKENDS: locmem, redis
import datetime
import uuid
from decimal import Decimal

from django.core.cache import cache
from django.db import connection, models
from django.utils import timezone


class Thing(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=20, default="thing", db_index=True)
    data = models.JSONField(default=dict)
    price = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    rate = models.FloatField(default=0.5)
    made = models.DateTimeField(default=timezone.now)
    day = models.DateField(null=True, blank=True)
    at = models.TimeField(null=True)
    took = models.DurationField(default=datetime.timedelta(0))
    on = models.BooleanField(default=False)
    slug = models.SlugField(unique=True, null=True)
    parent = models.ForeignKey("self", null=True, on_delete=models.CASCADE, related_name="children")

    class Meta:
        app_label = "shop"
        ordering = ["name"]
        verbose_name_plural = "things"
        get_latest_by = "made"

    def __str__(self):
        return f"{self.name}"


with connection.schema_editor() as editor:
    editor.create_model(Thing)
t = Thing.objects.create(id=uuid.UUID(int=1), name="a", data={"k": [1, None]}, price="1.50", day="2026-01-05", at=datetime.time(9, 30), took=datetime.timedelta(minutes=5), on=True, slug="a")
print(repr(t.price), repr(t.day), t.took)
t.refresh_from_db()
print(repr(t.price), repr(t.day), t.took, t.at, t.data, t.on, t.pk, t.rate)
cache.set(f"thing:{t.pk}", t)
kept = cache.get("thing:00000000-0000-0000-0000-000000000001")
print(kept == t, kept.data, kept.price + 1, Thing._meta.label, [f.name for f in Thing._meta.fields][:4])
child = Thing.objects.create(id=uuid.UUID(int=2), name="b", parent=t, data=[1])
print(t.children.all(), child.parent_id == t.pk, Thing.objects.filter(parent__name="a").get(), Thing.objects.filter(parent=None).count(), Thing.objects.get(children=child))
print(Thing.objects.filter(price__gte=Decimal("1.5"), on=True).exists(), Thing.objects.filter(took__gt=datetime.timedelta(minutes=1)).count(), Thing.objects.filter(day__lt="2026-02-01").count(), Thing.objects.filter(at__hour=9).count())
print(Thing.objects.values_list("price", "on", "slug").order_by("pk"), Thing.objects.latest().name, Thing.objects.filter(pk=str(t.pk)).count())
t.delete()
print(Thing.objects.count())
try:
    Thing.objects.create(price="12345.678")
except Exception as e:
    print(type(e).__name__)
