# SHOP
# BACKENDS: locmem
from django.db import IntegrityError, connection, models
from django.db.models import F, Q, UniqueConstraint
from django.test.utils import CaptureQueriesContext


class Tag(models.Model):
    slug = models.SlugField(unique=True)
    uses = models.IntegerField(default=0)
    label = models.CharField(max_length=20, blank=True)
    code = models.IntegerField(null=True, unique=True)

    class Meta:
        app_label = "main"
        constraints = [UniqueConstraint(fields=["label", "uses"], name="label_uses")]


with connection.schema_editor() as editor:
    editor.create_model(Tag)


def t(name, call):
    with CaptureQueriesContext(connection) as c:
        try:
            value = call()
        except Exception as e:
            value = f"{type(e).__name__} {str(e)[:250]}"
    print(name, value, len([q for q in c if not q["sql"].startswith(("BEGIN", "COMMIT", "SAVEPOINT", "ROLLBACK", "RELEASE"))]), list(Tag.objects.order_by("id").values_list("id", "slug", "uses", "label", "code")))


B = Tag.objects.bulk_create
t("create", lambda: [x.pk for x in B([Tag(slug="a", label="1"), Tag(slug="b", label="2", code=2)])])
t("clash", lambda: B([Tag(slug="c", label="3"), Tag(slug="a", label="4")]))
t("ignore", lambda: [x.pk for x in B([Tag(slug="c", label="3"), Tag(slug="a", label="4")], ignore_conflicts=True)])
t("update", lambda: [x.slug for x in B([Tag(slug="a", label="9", uses=9), Tag(slug="d", label="5")], update_conflicts=True, update_fields=["uses"], unique_fields=["slug"])])
t("update label", lambda: B([Tag(slug="a", label="A"), Tag(slug="b", label="B")], update_conflicts=True, update_fields=["label"], unique_fields=["slug"]) and None)
t("no fields", lambda: B([Tag(slug="a")], update_conflicts=True))
t("no unique", lambda: B([Tag(slug="a")], update_conflicts=True, update_fields=["uses"]))
t("both", lambda: B([Tag(slug="a")], update_conflicts=True, ignore_conflicts=True))
t("pk field", lambda: B([Tag(slug="a")], update_conflicts=True, update_fields=["id"], unique_fields=["slug"]))
t("unknown", lambda: B([Tag(slug="a")], update_conflicts=True, update_fields=["nope"], unique_fields=["slug"]))
t("batch", lambda: len(B([Tag(slug=f"s{i}", label=f"s{i}") for i in range(5)], batch_size=2)))
t("batch 0", lambda: B([Tag(slug="q")], batch_size=0))
t("batch -1", lambda: B([Tag(slug="q")], batch_size=-1))
t("empty", lambda: B([]))
t("generator", lambda: len(B(Tag(slug=f"g{i}", label=f"g{i}") for i in range(2))))
t("with pk", lambda: [x.pk for x in B([Tag(pk=100, slug="p", label="p"), Tag(slug="r", label="r")])])
t("bulk_update", lambda: Tag.objects.bulk_update([Tag(pk=1, uses=7), Tag(pk=2, uses=8), Tag(pk=999, uses=1)], ["uses"]))
t("bulk_update f", lambda: Tag.objects.bulk_update([Tag(pk=1, uses=F("uses") + 1)], ["uses"]))
t("bulk_update none", lambda: Tag.objects.bulk_update([], ["uses"]))
t("bulk_update no fields", lambda: Tag.objects.bulk_update([Tag(pk=1)], []))
t("bulk_update pk", lambda: Tag.objects.bulk_update([Tag(pk=1)], ["id"]))
t("bulk_update unsaved", lambda: Tag.objects.bulk_update([Tag()], ["uses"]))
t("bulk_update unknown", lambda: Tag.objects.bulk_update([Tag(pk=1)], ["nope"]))
t("bulk_update batch", lambda: Tag.objects.bulk_update([Tag(pk=i, uses=0, label=str(i)) for i in (1, 2)], ["uses", "label"], batch_size=1))
t("bulk_update clash", lambda: Tag.objects.bulk_update([Tag(pk=1, code=5), Tag(pk=2, code=5)], ["code"]))
t("get_or_create clash", lambda: Tag.objects.get_or_create(slug="a", defaults={"label": "zz"}))
t("create clash", lambda: Tag.objects.create(slug="a"))
t("constraint", lambda: Tag.objects.create(slug="new", label="1", uses=0))
t("validate unique", lambda: Tag(slug="a", label="u").full_clean())
t("validate constraint", lambda: Tag(slug="nn", label="1", uses=0).validate_constraints())
t("update clash", lambda: Tag.objects.filter(slug="a").update(slug="b"))
t("null unique", lambda: Tag.objects.filter(code=None).count())
t("uoc", lambda: Tag.objects.update_or_create(slug="a", defaults={"uses": 50}, create_defaults={"uses": 1}))
t("uoc new", lambda: Tag.objects.update_or_create(slug="uoc", defaults={"uses": 50}, create_defaults={"uses": 1, "label": "uoc"})[0].uses)
t("uoc callable", lambda: Tag.objects.update_or_create(slug="a", defaults={"uses": lambda: 60})[0].uses)
t("goc callable", lambda: Tag.objects.get_or_create(slug="goc", defaults={"label": lambda: "called"})[0].label)
t("uoc f", lambda: Tag.objects.update_or_create(slug="a", defaults={"uses": F("uses") + 1})[1])
t("goc lookup", lambda: Tag.objects.get_or_create(slug__startswith="zzz", defaults={"slug": "zzz", "label": "z"})[0].slug)
t("goc many", lambda: Tag.objects.get_or_create(uses=0))
t("goc q", lambda: Tag.objects.filter(Q(slug="q1")).get_or_create(defaults={"slug": "q1", "label": "q1"})[1])
t("goc unknown", lambda: Tag.objects.get_or_create(nope=1))
t("goc bad default", lambda: Tag.objects.get_or_create(slug="x9", defaults={"nope": 1}))
