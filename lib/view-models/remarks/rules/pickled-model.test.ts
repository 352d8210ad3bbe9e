import { ruleCases } from "#view-models/remarks/testing/rule-cases";

ruleCases("pickled-model", "sees model instances stored", {
  fires: [
    `from django.core.cache import cache
from shop.models import Product

def product():
    found = cache.get("p")
    if found is None:
        found = Product.objects.get(pk=1)
        cache.set("p", found, 60)
    return found
`,
    `from django.core.cache import cache
from shop.models import Product

def cheap():
    return cache.get_or_set("cheap", lambda: list(Product.objects.filter(price__lt=10)), 60)
`,
  ],
  silent: [
    `from django.core.cache import cache
from shop.models import Product

def price():
    return cache.get_or_set("p", lambda: str(Product.objects.get(pk=1).price), 60)
`,
    `from django.core.cache import cache
from shop.models import Product

def names():
    return cache.get_or_set("n", lambda: list(Product.objects.values_list("name", flat=True)), 60)
`,
  ],
});
