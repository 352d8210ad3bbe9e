import { ruleCases } from "#view-models/remarks/testing/rule-cases";

ruleCases("falsy-is-a-miss", "asks for the truth of what was looked up", {
  fires: [
    `from django.core.cache import cache
from shop.models import Product

def stock():
    left = cache.get("stock:1")
    if not left:
        left = Product.objects.get(pk=1).stock
        cache.set("stock:1", left, 60)
    return left
`,
    `from django.core.cache import cache
def count(text):
    found = cache.get(f"n:{text}") or len(text)
    cache.set(f"n:{text}", found, 60)
    return found
`,
  ],
  silent: [
    `import secrets
from django.core.cache import cache
def basket(session):
    known = cache.get(f"b/{session}")
    if known:
        return known
    fresh = secrets.token_hex(4)
    if cache.add(f"b/{session}", fresh, 3600):
        return fresh
    return cache.get(f"b/{session}")
`,
    `import uuid
from django.core.cache import cache
def token(user):
    mine = cache.get(f"token:{user}")
    if not mine:
        mine = uuid.uuid4().hex
        cache.set(f"token:{user}", mine, 60)
    return mine
`,
    `from django.core.cache import cache
def stock():
    left = cache.get("stock:1")
    if left is None:
        left = 0
        cache.set("stock:1", left, 60)
    if not left:
        return "sold out"
    return left
`,
    `from django.core.cache import cache
def page():
    html = cache.get("page")
    if not html:
        html = f"<h1>{1}</h1>"
        cache.set("page", html, 60)
    return html
`,
  ],
});
