# SHOP
# BACKENDS: locmem
from django.db import connection, models
from django.utils import timezone


class Stamped(models.Model):
    created = models.DateTimeField(auto_now_add=True)
    label = models.CharField(max_length=10, default="x")

    class Meta:
        abstract = True
        ordering = ["-id"]

    def shout(self):
        return self.label.upper()


class ActiveManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(active=True)


class Item(Stamped):
    active = models.BooleanField(default=True)
    rank = models.IntegerField(db_column="rank_no", db_index=True, help_text="h", verbose_name="The Rank", default=3)
    objects = models.Manager()
    live = ActiveManager()

    class Meta(Stamped.Meta):
        app_label = "shop"
        db_table = "own_items"
        verbose_name = "my item"
        unique_together = [("label", "rank")]
        get_latest_by = ["created", "id"]
        default_manager_name = "live"
        indexes = [models.Index(fields=["rank"], name="rank_idx")]

    @property
    def double(self):
        return self.rank * 2

    def get_absolute_url(self):
        return f"/items/{self.pk}/"


class LiveItem(Item):
    class Meta:
        app_label = "shop"
        proxy = True
        ordering = ["rank"]

    def only_here(self):
        return "proxy"


with connection.schema_editor() as editor:
    editor.create_model(Item)
Item.objects.create(label="a", rank=2)
Item.objects.create(label="b", rank=1, active=False)
Item(label="c", rank=9).save()
print([i.label for i in Item.objects.all()], [i.label for i in Item.live.all()], [i.label for i in LiveItem.objects.all()], Item._default_manager.name, Item._base_manager.name)
print(Item._meta.db_table, Item._meta.verbose_name, Item._meta.verbose_name_plural, Item._meta.ordering, Item._meta.unique_together, Item._meta.get_latest_by, Item._meta.proxy, LiveItem._meta.proxy, LiveItem._meta.concrete_model.__name__, LiveItem._meta.db_table, Item._meta.get_field("rank").column, Item._meta.get_field("rank").verbose_name, [f.name for f in Item._meta.local_fields])
item = Item.objects.get(label="a")
print(item.shout(), item.double, item.get_absolute_url(), str(item), repr(item), LiveItem.objects.get(pk=item.pk) == item, isinstance(LiveItem.objects.first(), Item), LiveItem.objects.first().only_here(), Item.objects.latest().label)
print(item.created <= timezone.now(), Item.objects.filter(rank__gt=1).count(), str(Item.objects.filter(rank=1).query))
for call in (lambda: Stamped.objects, lambda: Stamped(), lambda: Item.objects.create(label="a", rank=2), lambda: Item(label="a", rank=2).validate_unique(), lambda: Item.objects.only("double"), lambda: Item.objects.filter(double=4), lambda: Item.objects.values("double")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, str(e)[:140])
