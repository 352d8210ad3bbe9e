# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.db import connection, models
from django.db.models import Count, Prefetch, Q
from django.db.models.signals import m2m_changed
from django.test.utils import CaptureQueriesContext


class Tag(models.Model):
    name = models.CharField(max_length=20, unique=True)

    class Meta:
        app_label = "shop"
        ordering = ["name"]

    def __str__(self):
        return self.name


class Post(models.Model):
    title = models.CharField(max_length=20)
    tags = models.ManyToManyField(Tag, related_name="posts", through="Tagging")

    class Meta:
        app_label = "shop"


class Tagging(models.Model):
    post = models.ForeignKey(Post, on_delete=models.CASCADE)
    tag = models.ForeignKey(Tag, on_delete=models.CASCADE)
    weight = models.IntegerField(default=1)

    class Meta:
        app_label = "shop"
        unique_together = [("post", "tag")]


with connection.schema_editor() as editor:
    for model in (Tag, Post, Tagging):
        editor.create_model(model)
heard = []
m2m_changed.connect(lambda action, pk_set, reverse, **kw: heard.append((action, pk_set and sorted(pk_set), reverse)), sender=Tagging, weak=False)
new, hot = Tag.objects.create(name="new"), Tag.objects.create(name="hot")
post = Post.objects.create(title="p")
post.tags.add(new, through_defaults={"weight": 5})
hot.posts.add(post)
print(post.tags.all(), Tagging.objects.values_list("tag__name", "weight").order_by("id"), heard)
with CaptureQueriesContext(connection) as q:
    posts = list(Post.objects.prefetch_related("tags", Prefetch("tagging_set", Tagging.objects.select_related("tag").order_by("-weight"), to_attr="weighted")))
    print([(p.title, [str(t) for t in p.tags.all()], [(t.tag.name, t.weight) for t in p.weighted]) for p in posts], len(q))
cache.set("posts", posts)
print([str(t) for t in cache.get("posts")[0].tags.all()], Post.objects.filter(tags__name="new").count(), Post.objects.filter(tags__in=[new, hot]).count(), Post.objects.filter(tags__in=[new, hot]).distinct().count(), Post.objects.filter(tags=new).filter(tags=hot).count(), Post.objects.exclude(tags=new).count())
print(Tag.objects.annotate(n=Count("posts")).order_by("-n", "name").values_list("name", "n"), Post.objects.annotate(n=Count("tags", filter=Q(tagging__weight__gt=2))).get().n)
heard.clear()
post.tags.remove(new)
post.tags.set([new])
post.tags.clear()
print(heard, Tagging.objects.count())
try:
    Tagging.objects.bulk_create([Tagging(post=post, tag=new), Tagging(post=post, tag=new)])
except Exception as e:
    print(type(e).__name__, e)
