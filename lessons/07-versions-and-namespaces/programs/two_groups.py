from uuid import uuid4
from django.core.cache import cache

posts = ["How to make tea"]


def generation(group):
    return cache.get_or_set(f"generation:{group}", lambda: uuid4().hex, timeout=None)


def front_page():
    key = f"front:{generation('prices')}"
    return cache.get_or_set(key, lambda: f"cups from 12.00, and: {posts[-1]}", timeout=3600)


front_page()
posts.append("How to wash a pot")
cache.set("generation:blog", uuid4().hex, timeout=None)
print(front_page())
