# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.db import connection, models
from django.db.models.signals import post_save
from django.dispatch import receiver
from shop.models import Customer


class Profile(models.Model):
    customer = models.OneToOneField(Customer, on_delete=models.CASCADE, related_name="profile")
    points = models.IntegerField(default=0)

    class Meta:
        app_label = "shop"


class Note(models.Model):
    customer = models.ForeignKey(Customer, models.SET_NULL, null=True, related_name="notes")
    text = models.TextField()

    class Meta:
        app_label = "shop"


with connection.schema_editor() as editor:
    editor.create_model(Profile)
    editor.create_model(Note)


@receiver(post_save, sender=Customer)
def make(sender, instance, created, raw, using, update_fields, **kwargs):
    print("saved", instance, created, raw, using, update_fields)
    if created:
        Profile.objects.create(customer=instance)


eva = Customer.objects.create(name="Eva", email="e@example.com")
print(eva.profile.points, Profile.objects.get(customer__name="Eva").customer == eva, hasattr(Customer.objects.get(pk=1), "profile"))
try:
    Customer.objects.get(pk=1).profile
except Profile.DoesNotExist as e:
    print(type(e).__name__, e)
    print(isinstance(e, Customer.profile.RelatedObjectDoesNotExist), isinstance(e, AttributeError))
eva.notes.create(text="a")
eva.notes.add(Note(text="b"), bulk=False)
print(eva.notes.count(), eva.notes.values_list("text", flat=True).order_by("text"), Customer.objects.filter(notes__text="a").get().name)
cache.set("eva", Customer.objects.select_related("profile").get(pk=eva.pk))
kept = cache.get("eva")
Profile.objects.update(points=5)
print(kept.profile.points, Customer.objects.get(pk=eva.pk).profile.points)
eva.save(update_fields=["name"])
note = Note.objects.first()
note.customer = None
note.save()
print(eva.notes.count(), eva.delete(), Note.objects.filter(customer=None).count())
