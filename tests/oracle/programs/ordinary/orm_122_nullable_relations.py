# SHOP
# BACKENDS: locmem
from django.db import connection, models
from django.db.models import Count, F, Q


class Node(models.Model):
    name = models.CharField(max_length=10, null=True)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="children")

    class Meta:
        app_label = "shop"

    def __str__(self):
        return f"{self.name}"


with connection.schema_editor() as editor:
    editor.create_model(Node)
root = Node.objects.create(name="root")
left = Node.objects.create(name="left", parent=root)
right = Node.objects.create(parent=root)
leaf = Node.objects.create(name="leaf", parent=right)


def names(*args, **kwargs):
    return list(Node.objects.filter(*args, **kwargs).order_by("id").values_list("id", flat=True))


for q in (Q(parent=None), Q(parent__isnull=False), Q(parent__name=None), Q(parent__name__isnull=True), Q(parent__name__isnull=False), ~Q(parent__name=None), ~Q(parent__name="root"), Q(parent__parent=None), ~Q(parent__parent__name="root"), Q(children=None), ~Q(children=None), Q(children__name="leaf"), ~Q(children__name="left"), Q(parent__name="root") | Q(name="leaf"), Q(parent__name="root") | Q(parent=None), Q(children__isnull=False), Q(children__name=None), Q(parent__name="root", name=None), ~Q(name="left") & ~Q(name=None), Q(name__in=["left", None]), ~Q(name__in=["left"]), ~Q(parent__in=[root]), Q(children__children__name="leaf"), ~Q(children__children__name="leaf"), Q(parent__name__gt="a"), ~Q(parent__name__gt="a")):
    print(q, sorted(set(names(q))), len(names(q)))
print(Node.objects.exclude(parent=root).count(), Node.objects.exclude(parent__name="root", name="left").order_by("id").values_list("id", flat=True), Node.objects.filter(children__name="leaf").exclude(name="root").count(), Node.objects.annotate(n=Count("children")).order_by("id").values_list("n", flat=True), Node.objects.order_by("parent__name", "id").values_list("id", flat=True))
print(root.delete(), list(Node.objects.order_by("id").values_list("id", "parent")), Node.objects.get(pk=left.pk).parent, right.parent_id)
