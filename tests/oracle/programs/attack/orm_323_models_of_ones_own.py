# SHOP
# BACKENDS: locmem, redis
import datetime

from django.core.cache import cache
from django.core.exceptions import FieldDoesNotExist, ObjectDoesNotExist, ValidationError
from django.db import connection, models
from django.db.models import Count, F, Q
from django.utils import timezone


class Published(models.QuerySet):
    def live(self):
        return self.filter(live=True)

    def by(self, name):
        return self.filter(author__name=name)

    def _private(self):
        return 1


class ArticleManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().exclude(title="hidden")

    def cached(self, pk):
        return cache.get_or_set(f"article:{pk}", lambda: self.get(pk=pk), 60)


class Stamped(models.Model):
    created = models.DateTimeField(auto_now_add=True)
    note = models.CharField(max_length=10, default="n", help_text="h")

    class Meta:
        abstract = True
        ordering = ["-id"]

    def cache_key(self):
        return f"{self._meta.label_lower}:{self.pk}"


class Writer(Stamped):
    name = models.CharField("full name", max_length=30, unique=True)
    email = models.EmailField(blank=True, null=True)

    class Meta(Stamped.Meta):
        app_label = "shop"
        verbose_name = "writer"

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return f"/w/{self.pk}/"


class Article(Stamped):
    author = models.ForeignKey(Writer, on_delete=models.CASCADE, related_name="articles", null=True)
    title = models.CharField(max_length=30)
    slug = models.SlugField(unique=True)
    live = models.BooleanField(default=False)
    words = models.PositiveIntegerField(default=0, db_index=True)
    state = models.CharField(max_length=1, choices={"d": "Draft", "p": "Published"}, default="d")

    objects = ArticleManager.from_queryset(Published)()
    everything = models.Manager()
    live_ones = Published.as_manager()

    class Meta(Stamped.Meta):
        app_label = "shop"
        default_related_name = "pieces"
        get_latest_by = "words"
        unique_together = [("author", "title")]
        indexes = [models.Index(fields=["title"], name="t_idx")]

    def save(self, *args, **kwargs):
        if not self.slug:
            self.slug = self.title.lower().replace(" ", "-")
        super().save(*args, **kwargs)
        cache.delete(f"article:{self.pk}")

    @property
    def long(self):
        return self.words > 100


class Draft(Article):
    class Meta:
        proxy = True
        app_label = "shop"

    def publish(self):
        self.live = True
        self.save(update_fields=["live"])


with connection.schema_editor() as editor:
    for m in (Writer, Article):
        editor.create_model(m)


def t(name, call):
    try:
        print(name, call())
    except Exception as e:
        print(name, type(e).__name__, str(e)[:220])


w = Writer.objects.create(name="Ann")
for i, title in enumerate(("One Two", "hidden", "Three")):
    Article.objects.create(author=w, title=title, words=i * 100, live=i != 1)
t("managers", lambda: (list(Article.objects.values_list("title", flat=True)), Article.everything.count(), list(Article.live_ones.live().values_list("slug", flat=True)), Article.objects.live().by("Ann").count(), w.articles.live().count()))
t("private", lambda: Article.objects._private())
t("default manager", lambda: (Article._default_manager.name, Article._base_manager.name, [m.name for m in Article._meta.managers]))
t("cached", lambda: (Article.objects.cached(1).title, Article.objects.cached(1) == Article.objects.get(pk=1)))
t("ordering", lambda: (Article.objects.first().id, Article.objects.ordered, Article.objects.order_by().ordered, Writer._meta.ordering))
t("latest", lambda: (Article.objects.latest().title, Article.objects.earliest().title))
t("proxy", lambda: (type(Draft.objects.first()).__name__, Draft.objects.first() == Article.objects.first(), Draft._meta.proxy, Draft._meta.db_table, Draft.objects.get(slug="three").publish()))
t("display", lambda: (Article(state="p").get_state_display(), Article(state="x").get_state_display(), Article(state=None).get_state_display()))
t("meta", lambda: (Article._meta.label, Article._meta.label_lower, Article._meta.model_name, Article._meta.verbose_name, Article._meta.verbose_name_plural, Article._meta.app_label, Article._meta.db_table, Article._meta.pk.name, [f.name for f in Article._meta.fields], Article._meta.get_field("author").related_model.__name__, Article._meta.unique_together, Article._meta.get_latest_by))
t("no field", lambda: Article._meta.get_field("nope"))
t("field", lambda: (lambda f: (f.verbose_name, f.max_length, f.unique, f.null, f.blank, f.default, f.has_default(), f.attname, f.column, f.get_internal_type(), f.help_text, str(f), repr(f)))(Writer._meta.get_field("name")))
t("repr", lambda: (repr(w), str(Article(pk=5)), repr(Article()), str(Writer.objects.all().query)))
t("dne", lambda: Article.objects.get(slug="zz"))
t("classes", lambda: (issubclass(Article.DoesNotExist, ObjectDoesNotExist), Article.DoesNotExist.__qualname__, Article.MultipleObjectsReturned.__module__))
t("related", lambda: (w.articles.count(), w.articles.create(title="New").slug, w.articles.filter(title="New").update(words=3), w.articles.aggregate(models.Sum("words"))))
t("related none", lambda: Article(title="x").author)
t("key", lambda: (w.cache_key(), w.get_absolute_url(), Article.objects.first().long))
t("clean", lambda: Article(title="", slug="bad slug", words=-1, state="q").full_clean())
t("clean mail", lambda: Writer(name="Ann", email="x").full_clean())
t("from_db", lambda: Article.from_db("default", ["id", "title"], [5, "t"]).title)
t("serializable", lambda: (w.serializable_value("name"), w.pk, w.date_error_message("a", "date", "b") if False else None, w._state.adding, w._state.db, Writer()._state.adding))
t("next", lambda: Article.objects.order_by("id").first().get_next_by_created().id > 0)
t("copy", lambda: (lambda a: (setattr(a, "pk", None), setattr(a, "slug", "copy"), setattr(a, "title", "copy"), setattr(a._state, "adding", True), a.save(), Article.objects.filter(slug="copy").count()))(Article.objects.get(slug="three")))
t("choices", lambda: (Article._meta.get_field("state").choices, Article._meta.get_field("state").flatchoices))
t("cascade", lambda: (w.delete(), Article.everything.count()))
t("defaults", lambda: (Article().note, Article().live, Article(words=None).words, Article().created))
t("abstract", lambda: Stamped())
t("abstract manager", lambda: Stamped.objects)
t("instance manager", lambda: Article().objects)
t("setattr", lambda: Article(author=5))
t("clash", lambda: type("Bad", (models.Model,), {"__module__": "__main__", "Meta": type("Meta", (), {"app_label": "shop"}), "pk": models.IntegerField()}))
t("no label", lambda: type("NoLabel", (models.Model,), {"__module__": "elsewhere.models"}) if False else None)
t("eq proxies", lambda: (Article(pk=1) == Draft(pk=1), Article(pk=1) != Article(pk=2), Article() != Article()))
