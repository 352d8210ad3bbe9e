# SHOP
# BACKENDS: locmem
from django.db import connection, models
from django.db.models import Avg, Count, F, Max, Min, Sum
from shop.models import Product


class Shelf(models.Model):
    name = models.CharField(max_length=20)
    place = models.CharField(max_length=20)

    class Meta:
        app_label = "shop"
        ordering = ["-name"]

    def __str__(self):
        return self.name


class Jar(models.Model):
    shelf = models.ForeignKey(Shelf, on_delete=models.CASCADE, related_name="jars")
    grams = models.IntegerField()

    class Meta:
        app_label = "shop"
        ordering = ["shelf", "-grams"]


with connection.schema_editor() as editor:
    editor.create_model(Shelf)
    editor.create_model(Jar)
a, b, c = (Shelf.objects.create(name=n, place=p) for n, p in (("a", "x"), ("b", "y"), ("c", "x")))
for shelf, grams in ((a, 5), (b, 7), (a, 3), (b, 1), (a, 1)):
    Jar.objects.create(shelf=shelf, grams=grams)
print(Shelf.objects.all(), Jar.objects.values_list("shelf__name", "grams"), Shelf.objects.first(), Jar.objects.last().grams)
print(Shelf.objects.annotate(n=Count("jars")), Shelf.objects.annotate(n=Count("jars")).ordered, Shelf.objects.annotate(n=Count("jars")).first(), Shelf.objects.annotate(x=F("place")).ordered)
print(Shelf.objects.values("place").annotate(n=Count("id")), Jar.objects.values("shelf").annotate(Sum("grams")), Jar.objects.values_list("shelf__place").annotate(m=Max("grams")).order_by("-m"))
print(Shelf.objects.annotate(total=Sum("jars__grams")).order_by("total").values_list("name", "total"), Shelf.objects.annotate(n=Count("jars")).filter(n__gt=1).order_by("name"), Shelf.objects.annotate(n=Count("jars")).reverse())
print(Shelf.objects.order_by().first(), Shelf.objects.values("place").distinct(), Shelf.objects.order_by("place").values_list("place", flat=True).distinct(), list(Shelf.objects.values_list("place", flat=True).distinct()))
print(a.jars.all().values_list("grams", flat=True), Jar.objects.order_by("shelf").values_list("shelf__name", flat=True), Jar.objects.select_related("shelf").order_by("shelf__place", "grams").values_list("grams", flat=True))
print(str(Shelf.objects.annotate(n=Count("jars")).query)[-60:], "ORDER BY" in str(Shelf.objects.all().query))
for call in (lambda: Shelf.objects.values("place").annotate(n=Count("id")).first(), lambda: Shelf.objects.values("place").annotate(n=Count("id")).last(), lambda: Shelf.objects.values("place").annotate(n=Count("id")).order_by("place").last()):
    try:
        print(call())
    except TypeError as e:
        print(e)
