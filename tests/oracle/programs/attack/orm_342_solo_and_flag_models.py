# SHOP
# BACKENDS: locmem, redis, db
from django.core.cache import cache
from django.db import connection, models, transaction
from django.db.models.signals import post_delete, post_save
from django.test.utils import CaptureQueriesContext


class Singleton(models.Model):
    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        self.pk = 1
        super().save(*args, **kwargs)
        self.to_cache()

    def delete(self, *args, **kwargs):
        cache.delete(self.name())
        return super().delete(*args, **kwargs)

    @classmethod
    def name(cls):
        return f"solo:{cls._meta.label_lower}"

    def to_cache(self):
        cache.set(self.name(), self, 300)

    @classmethod
    def solo(cls):
        found = cache.get(cls.name())
        if found is None:
            found, _ = cls.objects.get_or_create(pk=1)
            found.to_cache()
        return found


class Site(Singleton):
    title = models.CharField(max_length=20, default="Shop")
    open = models.BooleanField(default=True)

    class Meta:
        app_label = "shop"


class Flag(models.Model):
    name = models.CharField(max_length=20, unique=True)
    everyone = models.BooleanField(null=True)
    percent = models.DecimalField(max_digits=3, decimal_places=1, null=True, blank=True)

    class Meta:
        app_label = "shop"

    @classmethod
    def active(cls, name):
        key = f"flag:{name}"
        found = cache.get(key)
        if found is None:
            try:
                found = cls.objects.get(name=name)
            except cls.DoesNotExist:
                found = "missing"
            cache.add(key, found)
        return None if found == "missing" else bool(found.everyone)

    def flush(self):
        cache.delete(f"flag:{self.name}")


def changed(sender, instance, **kwargs):
    transaction.on_commit(instance.flush)


post_save.connect(changed, sender=Flag)
post_delete.connect(changed, sender=Flag)
with connection.schema_editor() as editor:
    editor.create_model(Site)
    editor.create_model(Flag)


def t(name, call):
    with CaptureQueriesContext(connection) as c:
        try:
            value = call()
        except Exception as e:
            value = f"{type(e).__name__} {e}"
    print(name, value, len([q for q in c if "shop_" in q["sql"]]))


t("first", lambda: Site.solo().title)
t("again", lambda: Site.solo().title)
t("change", lambda: (lambda s: (setattr(s, "title", "Tea"), s.save(), Site.solo().title))(Site.solo()))
t("second", lambda: (Site(title="Two").save(), Site.objects.count(), Site.solo().title))
t("behind", lambda: (Site.objects.update(title="quiet"), Site.solo().title, Site.objects.get().title))
t("delete", lambda: (Site.solo().delete(), Site.solo().title))
t("missing", lambda: (Flag.active("new"), Flag.active("new")))
t("made", lambda: (Flag.objects.create(name="new", everyone=True).pk, Flag.active("new"), Flag.active("new")))
t("switched", lambda: (lambda f: (setattr(f, "everyone", False), f.save(), Flag.active("new")))(Flag.objects.get(name="new")))
t("update", lambda: (Flag.objects.filter(name="new").update(everyone=True), Flag.active("new")))


def rolled():
    try:
        with transaction.atomic():
            f = Flag.objects.get(name="new")
            f.save()
            f.delete()
            raise ValueError
    except ValueError:
        return Flag.active("new"), Flag.objects.count()


t("rolled", rolled)
t("gone", lambda: (Flag.objects.get(name="new").delete()[0], Flag.active("new")))
