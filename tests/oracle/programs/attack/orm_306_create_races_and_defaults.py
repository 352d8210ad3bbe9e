# SHOP
# BACKENDS: locmem
from django.core.exceptions import FieldError
from django.db import IntegrityError, connection, models, transaction
from django.db.models import F
from django.db.models.functions import Upper
from django.db.models.signals import post_save, pre_save
from shop.models import Category, Customer, Order, Product


class Setting(models.Model):
    key = models.CharField(max_length=20, unique=True)
    value = models.CharField(max_length=20, default="-")
    hits = models.IntegerField(default=0)
    owner = models.ForeignKey(Customer, null=True, on_delete=models.CASCADE, related_name="settings_of")

    class Meta:
        app_label = "main"


with connection.schema_editor() as editor:
    editor.create_model(Setting)


def t(name, call):
    try:
        value = call()
    except Exception as e:
        value = f"{type(e).__name__} {str(e)[:200]}"
    print(name, value, list(Setting.objects.order_by("id").values_list("key", "value", "hits", "owner")))


S = Setting.objects
name = lambda pair: (pair[0].key, pair[0].value, pair[0].hits, pair[1])
t("goc", lambda: name(S.get_or_create(key="a")))
t("goc again", lambda: name(S.get_or_create(key="a", defaults={"value": "new"})))
t("goc defaults", lambda: name(S.get_or_create(key="b", defaults={"value": "x", "hits": 3})))
t("goc callable", lambda: name(S.get_or_create(key="c", defaults={"value": lambda: "called"})))
t("goc lookups", lambda: name(S.get_or_create(key__iexact="D", defaults={"key": "d"})))
t("goc lookups 2", lambda: name(S.get_or_create(key__iexact="D", defaults={"key": "d"})))
t("goc clash", lambda: name(S.get_or_create(key__iexact="zz", defaults={"key": "a"})))
t("goc many", lambda: name(S.get_or_create(value="-")))
t("goc field", lambda: name(S.get_or_create(nope=1)))
t("goc default field", lambda: name(S.get_or_create(key="e", defaults={"nope": 1})))
t("goc defaults__exact", lambda: name(S.get_or_create(key="e", defaults=5)))
t("goc related", lambda: name(Customer.objects.get(pk=1).settings_of.get_or_create(key="own")))
t("goc related again", lambda: name(Customer.objects.get(pk=1).settings_of.get_or_create(key="own")))
t("goc q", lambda: name(S.filter(hits=0).get_or_create(key="b")))
t("uoc", lambda: name(S.update_or_create(key="a", defaults={"hits": 5})))
t("uoc create", lambda: name(S.update_or_create(key="n", defaults={"hits": 5})))
t("uoc create_defaults", lambda: name(S.update_or_create(key="m", defaults={"hits": 5}, create_defaults={"hits": 1, "value": "c"})))
t("uoc create_defaults again", lambda: name(S.update_or_create(key="m", defaults={"hits": 5}, create_defaults={"hits": 1})))
t("uoc callable", lambda: name(S.update_or_create(key="m", defaults={"value": lambda: "later"})))
t("uoc F", lambda: (S.update_or_create(key="m", defaults={"hits": F("hits") + 1})[1]))
t("uoc F create", lambda: (S.update_or_create(key="ff", defaults={"hits": F("hits") + 1})[1]))
t("uoc expr", lambda: (S.update_or_create(key="m", defaults={"value": Upper("value")})[1]))
t("uoc none", lambda: name(S.update_or_create(key="m")))
t("uoc key", lambda: name(S.update_or_create(key="m", defaults={"key": "mm"})))
t("uoc pk", lambda: name(S.update_or_create(pk=500, defaults={"key": "p"})))
t("uoc many", lambda: name(S.update_or_create(value="-", defaults={"hits": 1})))
t("uoc bad", lambda: name(S.update_or_create(key="m", defaults={"nope": 1})))
t("uoc owner", lambda: name(S.update_or_create(owner=Customer.objects.get(pk=2), defaults={"key": "o2"})))


def racing(sender, instance, raw, using, update_fields, **kw):
    if instance.key == "race" and not getattr(instance, "_second", False):
        pre_save.disconnect(racing, sender=Setting)
        other = Setting(key="race", value="other")
        other._second = True
        other.save()


for call in (lambda: name(S.get_or_create(key="race", defaults={"value": "mine"})), lambda: name(S.update_or_create(key="race", defaults={"value": "mine"}))):
    S.filter(key="race").delete()
    pre_save.connect(racing, sender=Setting)
    t("race", call)
    pre_save.disconnect(racing, sender=Setting)
seen = []
post_save.connect(lambda sender, instance, created, update_fields=None, **kw: seen.append((instance.key, created, sorted(update_fields) if update_fields else None)), sender=Setting, weak=False)
S.update_or_create(key="a", defaults={"hits": 9})
S.get_or_create(key="sig")
S.create(key="sig2")
S.bulk_create([Setting(key="bulk")])
S.filter(key="a").update(hits=1)
print(seen)
with transaction.atomic():
    try:
        S.create(key="a")
    except IntegrityError as e:
        print(e)
    try:
        S.count()
    except Exception as e:
        print(type(e).__name__, str(e)[:90])
    transaction.set_rollback(True)
