# SHOP
# BACKENDS: locmem
from django.core.exceptions import FieldDoesNotExist
from django.db import connection, models
from shop.models import Category, Customer


class Person(models.Model):
    name = models.CharField(max_length=20)
    friends = models.ManyToManyField("self")
    admires = models.ManyToManyField("self", symmetrical=False, related_name="+")
    likes = models.ManyToManyField(Category, related_name="+")
    knows = models.ManyToManyField(Category, related_name="known_by", related_query_name="knower")
    boss = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="staff")
    lives = models.ForeignKey(Customer, null=True, on_delete=models.CASCADE, related_name="+")

    class Meta:
        app_label = "shop"

    def __str__(self):
        return self.name


with connection.schema_editor() as editor:
    editor.create_model(Person)


def t(name, call):
    try:
        print(name, call())
    except Exception as e:
        print(name, type(e).__name__, str(e)[:250])


a, b, c = (Person.objects.create(name=n, lives_id=1) for n in "abc")
tea = Category.objects.get(pk=1)
t("friends", lambda: (a.friends.add(b, c), list(a.friends.order_by("id")), list(b.friends.all()), list(c.friends.all())))
t("remove", lambda: (b.friends.remove(a), list(a.friends.all()), list(b.friends.all())))
t("set", lambda: (b.friends.set([c]), list(c.friends.order_by("id")), list(b.friends.all())))
t("clear", lambda: (c.friends.clear(), list(a.friends.all()), list(b.friends.all())))
t("create", lambda: (a.friends.create(name="d"), list(Person.objects.get(name="d").friends.all())))
t("filter", lambda: (list(Person.objects.filter(friends=a)), list(Person.objects.filter(friends__name="d")), list(Person.objects.exclude(friends=None).order_by("id"))))
t("prefetch", lambda: [(p.name, list(p.friends.all())) for p in Person.objects.order_by("id").prefetch_related("friends", "likes", "admires")])
t("accessor", lambda: a.friends_rel_)
t("no reverse", lambda: (hasattr(a, "person_set"), hasattr(tea, "person_set"), hasattr(Customer.objects.first(), "person_set")))
t("admires", lambda: (a.admires.add(b), list(a.admires.all()), list(b.admires.all()), list(Person.objects.filter(admires=b))))
t("likes", lambda: (a.likes.add(tea), list(a.likes.all()), list(Person.objects.filter(likes__name="Tea"))))
t("likes back", lambda: Category.objects.filter(person=a))
t("knows", lambda: (a.knows.add(tea), list(tea.known_by.all()), list(Category.objects.filter(knower=a)), list(Category.objects.filter(knower__name="a"))))
t("knows wrong", lambda: Category.objects.filter(known_by=a))
t("staff", lambda: (a.staff.add(b, c), list(a.staff.order_by("id")), list(Person.objects.filter(staff__name="c")), b.boss))
t("staff remove", lambda: (a.staff.remove(b), Person.objects.get(name="b").boss, list(a.staff.all())))
t("staff set", lambda: (a.staff.set([b]), list(a.staff.all()), Person.objects.get(name="c").boss))
t("staff clear", lambda: (a.staff.clear(), a.staff.count()))
t("own boss", lambda: (Person.objects.filter(name="b").update(boss=a), Person.objects.get(boss__name="a"), Person.objects.filter(boss__boss=None).count()))
t("fields", lambda: sorted(f.name for f in Person._meta.get_fields()))
t("category fields", lambda: sorted(f.name for f in Category._meta.get_fields()))
t("symmetrical", lambda: (Person._meta.get_field("friends").remote_field.symmetrical if hasattr(Person._meta.get_field("friends").remote_field, "symmetrical") else None))
t("delete", lambda: (a.delete(), Person.objects.get(name="b").boss))
t("through", lambda: [Person._meta.get_field(n).remote_field.through.objects.count() for n in ("friends", "admires", "likes", "knows")])
