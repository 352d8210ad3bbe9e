# SHOP
# BACKENDS: locmem
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, connection, models, transaction
from django.db.models.functions import Lower
from shop.models import Category, Customer, Order, Product


class Seat(models.Model):
    row = models.CharField(max_length=2)
    number = models.PositiveSmallIntegerField()
    holder = models.OneToOneField(Customer, null=True, blank=True, on_delete=models.SET_NULL, related_name="seat")
    note = models.CharField(max_length=5, blank=True, null=True, unique=True)

    class Meta:
        app_label = "main"
        constraints = [models.UniqueConstraint(fields=["row", "number"], name="one_seat", violation_error_message="Taken.")]


with connection.schema_editor() as editor:
    editor.create_model(Seat)


def t(name, call):
    try:
        with transaction.atomic():
            print(name, call())
    except ValidationError as e:
        print(name, "ValidationError", e.message_dict if hasattr(e, "error_dict") else e.messages)
    except Exception as e:
        print(name, type(e).__name__, str(e)[:200])


S = Seat.objects
t("create", lambda: S.create(row="A", number=1).pk)
t("same", lambda: S.create(row="A", number=1))
t("same bulk", lambda: S.bulk_create([Seat(row="B", number=1), Seat(row="B", number=1)]))
t("null twice", lambda: (S.create(row="A", number=2).note, S.create(row="A", number=3).note))
t("note", lambda: S.create(row="A", number=4, note="x").pk)
t("note again", lambda: S.create(row="A", number=5, note="x"))
t("update", lambda: S.filter(number=2).update(number=1))
t("update many", lambda: S.update(note="y"))
t("null", lambda: S.create(row=None, number=1))
t("null number", lambda: S.create(row="C"))
t("negative", lambda: S.create(row="C", number=-1))
t("too long", lambda: len(S.create(row="LONG", number=7).row))
t("fk missing", lambda: S.create(row="D", number=1, holder_id=999))
t("after fk", lambda: S.filter(row="D").count())
t("one to one", lambda: (S.create(row="E", number=1, holder_id=1).pk, S.create(row="E", number=2, holder_id=1)))
t("type", lambda: S.create(row="E", number="x"))
t("pk twice", lambda: Seat(pk=1, row="Z", number=9).save(force_insert=True))
t("force update", lambda: Seat(pk=999, row="Z", number=9).save(force_update=True))
t("force both", lambda: Seat(row="Z", number=9).save(force_update=True, force_insert=True))
t("update_fields new", lambda: Seat(pk=888, row="Z", number=9).save(update_fields=["row"]))
t("update_fields empty", lambda: Seat(pk=888, row="Z", number=9).save(update_fields=[]))
t("update_fields wrong", lambda: S.first().save(update_fields=["nope", "pk"]))
t("protected", lambda: Category.objects.get(pk=1).delete())
t("full_clean", lambda: Seat(row="A", number=1).full_clean())
t("full_clean blank", lambda: Seat().full_clean())
t("full_clean more", lambda: Seat(row="ABC", number=-4, note="toolong", holder_id=77).full_clean())
t("validate_unique", lambda: Seat(row="Q", number=1, note="x").validate_unique())
t("validate_constraints", lambda: Seat(row="A", number=1).validate_constraints())
t("validate exclude", lambda: (Seat(row="A", number=1).validate_constraints(exclude={"row"}), Seat(row="A", number=1).full_clean(exclude=["row"], validate_constraints=False)))
t("clean_fields", lambda: Seat(row="", number=None).clean_fields())
t("product decimal", lambda: Product.objects.create(name="x", category_id=1, price="abc"))
t("product digits", lambda: Product.objects.create(name="x", category_id=1, price="1234567.891"))
t("product none", lambda: Product.objects.create(name="x", category_id=1))
t("product category", lambda: Product.objects.create(name="x", price=1))
t("wrong instance", lambda: Product(name="x", category=Customer.objects.first()))
t("unsaved fk", lambda: Product.objects.create(name="x", price=1, category=Category(name="u")))
t("kwarg", lambda: Product(nope=1))
t("args", lambda: Product(1, "n", 1, 2, 3, 4))
t("args ok", lambda: Product(50, "n", 1, 2, 3).price)
t("dup kwarg", lambda: Product(1, id=2))
t("deferred fk", lambda: Order.objects.create(customer_id=1, product_id=12345, total=1))
