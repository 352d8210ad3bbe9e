# SHOP
# BACKENDS: locmem, redis
import datetime
import uuid

from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import connection, models


class Status(models.TextChoices):
    NEW = "new", "Brand new"
    OLD = "old"
    __empty__ = "unknown"


class Size(models.IntegerChoices):
    SMALL = 1
    LARGE = 2, "Very large"


class Item(models.Model):
    status = models.CharField(max_length=5, choices=Status, default=Status.NEW)
    size = models.IntegerField(choices=Size.choices, default=Size.SMALL)
    key = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    day = models.DateField(default=datetime.date(2026, 1, 5))
    slug = models.SlugField(unique_for_date="day", blank=True)
    email = models.EmailField(blank=True)
    ip = models.GenericIPAddressField(null=True, blank=True)
    rank = models.PositiveSmallIntegerField(default=1, validators=[MinValueValidator(1)], help_text="from 1")
    changed = models.DateTimeField(auto_now=True)

    class Meta:
        app_label = "shop"
        constraints = [models.UniqueConstraint(fields=["status", "size"], name="one_each")]


with connection.schema_editor() as editor:
    editor.create_model(Item)
item = Item(key=uuid.UUID(int=1))
print(item.status, item.get_status_display(), item.get_size_display(), item.status == "new", item.size == Size.SMALL, repr(item.status), item.pk, item._state.adding)
item.save()
fresh = Item.objects.get()
print(repr(fresh.status), fresh.get_status_display(), type(fresh.size).__name__, fresh.day, fresh.changed is not None, fresh.ip, fresh.slug == "", fresh.get_next_by_day if hasattr(fresh, "nothing") else "")
print(Status.choices, Status.labels, Status.values, Status.names, Status("old").label, Status.NEW in Status, "new" in Status, str(Status.NEW), Size.LARGE.label, Size(2), f"{Size.LARGE}")
cache.set("status", Status.NEW)
cache.set("item", fresh)
print(repr(cache.get("status")), cache.get("item").get_status_display())
for changes in ({"status": "nope"}, {"size": 9}, {"email": "x"}, {"ip": "1.2"}, {"rank": 0}, {"slug": "a b"}, {"status": ""}, {"day": "2026-13-01"}, {"rank": "x"}, {"status": Status.OLD}, {}):
    made = Item(**changes)
    try:
        made.full_clean()
        print(changes, "fine")
    except ValidationError as e:
        print(changes, e.message_dict)
try:
    Item.objects.create()
except Exception as e:
    print(type(e).__name__, e)
print(Item.objects.filter(status=Status.NEW).count(), Item.objects.filter(size__in=[Size.SMALL]).exists(), Item._meta.get_field("rank").help_text, [f.name for f in Item._meta.get_fields()], Item._meta.pk.name, Item._meta.label, Item._meta.label_lower, Item._meta.app_label, Item._meta.model_name)
try:
    Status("nope")
except ValueError as e:
    print(e)
