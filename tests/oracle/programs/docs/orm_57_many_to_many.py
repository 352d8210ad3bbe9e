# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.db import connection, models
from django.db.models.signals import m2m_changed


class Tag(models.Model):
    name = models.CharField(max_length=20)

    class Meta:
        app_label = "shop"

    def __str__(self):
        return self.name


class Post(models.Model):
    title = models.CharField(max_length=20)
    tags = models.ManyToManyField(Tag, related_name="posts")

    class Meta:
        app_label = "shop"

    def __str__(self):
        return self.title


with connection.schema_editor() as editor:
    editor.create_model(Tag)
    editor.create_model(Post)


def heard(sender, instance, action, pk_set, reverse, **kwargs):
    print(action, instance, sorted(pk_set) if pk_set else pk_set, reverse)
    if action.startswith("post"):
        cache.delete(f"tags:{instance.pk}")


m2m_changed.connect(heard, sender=Post.tags.through)
a, b, c = (Tag.objects.create(name=n) for n in "abc")
post = Post.objects.create(title="one")
post.tags.add(a, b)
cache.set(f"tags:{post.pk}", [t.name for t in post.tags.order_by("name")])
print(cache.get(f"tags:{post.pk}"))
post.tags.add(b.pk)
post.tags.remove(a)
print(cache.get(f"tags:{post.pk}"), post.tags.count(), list(post.tags.all()))
post.tags.set([a, c])
print(sorted(t.name for t in post.tags.all()), a.posts.all(), Post.objects.filter(tags__name="c"), Tag.objects.filter(posts=post).order_by("name"))
c.posts.clear()
print(post.tags.all(), post.tags.create(name="d"), post.tags.exists())
print([(p.title, [t.name for t in p.tags.all()]) for p in Post.objects.prefetch_related("tags")])
print(Post.objects.annotate(n=models.Count("tags")).values("title", "n"), post.tags.through.objects.count())
try:
    Post(title="x").tags.all()
except ValueError as e:
    print(e)
