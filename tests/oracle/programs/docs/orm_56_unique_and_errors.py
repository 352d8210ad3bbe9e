# SHOP
# BACKENDS: locmem
from django.core.cache import cache
from django.core.exceptions import FieldDoesNotExist, FieldError, MultipleObjectsReturned, ObjectDoesNotExist
from django.db import DatabaseError, IntegrityError, connection, models, transaction


class Tag(models.Model):
    slug = models.SlugField(unique=True)
    note = models.TextField(null=True, blank=True)

    class Meta:
        app_label = "shop"
        constraints = [models.UniqueConstraint(fields=["slug", "note"], name="slug_note")]


with connection.schema_editor() as editor:
    editor.create_model(Tag)
tag = Tag.objects.create(slug="tea")
for make in (lambda: Tag.objects.create(slug="tea"), lambda: Tag.objects.create(slug=None), lambda: Tag(pk=tag.pk, slug="x").save(force_insert=True)):
    try:
        with transaction.atomic():
            make()
    except IntegrityError as e:
        print(type(e).__name__, e, isinstance(e, DatabaseError))
print(Tag.objects.get_or_create(slug="tea", defaults={"note": "n"})[1], Tag.objects.get_or_create(slug="cup", defaults={"note": lambda: "called"}))
print(Tag.objects.get(slug="cup").note, Tag.objects.update_or_create(slug="cup", defaults={"note": "new"}, create_defaults={"note": "made"}))
print(Tag.objects.update_or_create(slug="pot", defaults={"note": "new"}, create_defaults={"note": "made"})[0].note)
for call in (lambda: Tag.objects.get(slug="none"), lambda: Tag.objects.get(), lambda: Tag.objects.get(nope=1), lambda: Tag(nope=1), lambda: Tag._meta.get_field("nope"), lambda: Tag.objects.order_by("nope").first(), lambda: Tag.objects.create(slug="a", nope=2)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(issubclass(Tag.DoesNotExist, ObjectDoesNotExist), issubclass(Tag.MultipleObjectsReturned, MultipleObjectsReturned), issubclass(FieldDoesNotExist, FieldError))
print(Tag.objects.bulk_create([Tag(slug="tea"), Tag(slug="new")], ignore_conflicts=True), Tag.objects.count())
print([(t.slug, t.note) for t in Tag.objects.bulk_create([Tag(slug="tea", note="up")], update_conflicts=True, unique_fields=["slug"], update_fields=["note"])], Tag.objects.get(slug="tea").note)
print(Tag.objects.filter(note=None).count(), Tag.objects.filter(note__isnull=False).count(), Tag.objects.exclude(note="up").count())
