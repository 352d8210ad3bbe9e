# SHOP
# BACKENDS: locmem
from django.db import connection, models
from shop.models import Category, Customer, Order, Product


class Tag(models.Model):
    word = models.CharField(max_length=20)
    products = models.ManyToManyField(Product, related_name="tags", blank=True)

    class Meta:
        app_label = "shop"
        ordering = ["word"]

    def __str__(self):
        return self.word


class Note(models.Model):
    product = models.ForeignKey(Product, null=True, on_delete=models.SET_NULL, related_name="notes", related_query_name="note")
    text = models.TextField()

    class Meta:
        app_label = "shop"


with connection.schema_editor() as editor:
    editor.create_model(Tag)
    editor.create_model(Note)
new, hot = Tag.objects.create(word="new"), Tag.objects.create(word="hot")
tea = Product.objects.get(pk=1)
print(tea.tags.add(new, hot.pk), tea.tags.all(), new.products.count(), tea.tags.add(new), tea.tags.count())
print(tea.tags.remove(hot), list(tea.tags.values_list("word", flat=True)), tea.tags.set([hot]), tea.tags.all(), tea.tags.clear(), tea.tags.exists())
print(tea.tags.create(word="made"), Tag.objects.filter(products=tea), Product.objects.filter(tags__word="made"), tea.tags.get_or_create(word="made")[1])
new.products.set(Product.objects.filter(category_id=2))
print(new.products.order_by("id"), Product.objects.filter(tags__isnull=True).count(), Product.objects.exclude(tags=new).count(), Product.objects.prefetch_related("tags").get(pk=4).tags.all())
print(Tag.objects.annotate(n=models.Count("products")).values_list("word", "n"), Tag.products.through._meta.db_table, Tag.products.through.objects.count())
note = Note(text="x")
tea.notes.add(note, bulk=False)
print(note.pk, note.product, tea.notes.count(), Product.objects.filter(note__text="x"))
other = Note.objects.create(text="y")
tea.notes.add(other)
print(sorted(n.text for n in tea.notes.all()), tea.notes.remove(other), tea.notes.count(), Note.objects.get(text="y").product, tea.notes.clear(), tea.notes.count())
tea.notes.set([note, other])
print(tea.notes.count(), tea.delete() if not tea.order_set.exists() else "has orders", Note.objects.filter(product=None).count())
for call in (lambda: tea.notes.add(Note(text="z")), lambda: tea.tags.add(tea), lambda: tea.tags.add("x"), lambda: Tag(word="u").products.all(), lambda: Product(name="u").notes.all(), lambda: Category.objects.get(pk=1).product_set.clear(), lambda: Category.objects.get(pk=1).product_set.add(Product.objects.get(pk=4)), lambda: Note(product=new), lambda: setattr(tea, "tags", [new]), lambda: setattr(tea, "category", None) or tea.save(), lambda: Order.objects.create(customer=Customer(name="u"), product_id=1, total=1), lambda: Category.objects.get(pk=1).product_set.set([])):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, str(e)[:170])
