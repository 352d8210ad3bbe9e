# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.core.exceptions import ObjectDoesNotExist
from django.db import connection, models
from django.test.utils import CaptureQueriesContext
from shop.models import Customer


class Dated(models.Model):
    made = models.DateTimeField(auto_now_add=True)
    note = models.CharField(max_length=20, blank=True)

    class Meta:
        abstract = True
        ordering = ["-id"]

    def label(self):
        return f"{type(self).__name__} {self.pk}"


class Profile(Dated):
    customer = models.OneToOneField(Customer, on_delete=models.CASCADE, related_name="profile")

    class Meta(Dated.Meta):
        app_label = "shop"


class Visit(Dated):
    profile = models.ForeignKey(Profile, on_delete=models.CASCADE)

    class Meta:
        app_label = "shop"


with connection.schema_editor() as editor:
    editor.create_model(Profile)
    editor.create_model(Visit)
ada = Customer.objects.get(name="Ada")
try:
    ada.profile
except ObjectDoesNotExist as e:
    print(type(e).__name__, type(e).__qualname__, e, isinstance(e, AttributeError), hasattr(ada, "profile"))
profile = Profile.objects.create(customer=ada, note="x")
print(ada.profile is profile, Customer.objects.get(name="Ada").profile, profile.label(), profile.made is not None, Profile._meta.ordering, Visit._meta.ordering)
Visit.objects.create(profile=profile)
with CaptureQueriesContext(connection) as q:
    found = Customer.objects.select_related("profile").get(name="Ada")
    print(found.profile.note, len(q), Customer.objects.filter(profile__note="x").count(), Customer.objects.filter(profile=None).count(), len(q))
    cache.set("ada", found)
    print(cache.get("ada").profile.note, len(q), [c.profile.note if hasattr(c, "profile") else None for c in Customer.objects.select_related("profile").order_by("id")], len(q))
try:
    Profile.objects.create(customer=ada)
except Exception as e:
    print(type(e).__name__, e)
print(ada.profile.visit_set.count(), Visit.objects.select_related("profile__customer").get().profile.customer.name, Profile.objects.values("customer__name", "visit__id"))
for call in (lambda: Dated.objects, lambda: Dated(), lambda: Customer.objects.get(name="Grace").profile.note):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
ada.order_set.all().delete()
print(ada.delete(), Profile.objects.count(), Visit.objects.count())
