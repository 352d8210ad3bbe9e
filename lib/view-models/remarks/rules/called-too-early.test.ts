import { ruleCases } from "#view-models/remarks/testing/rule-cases";

ruleCases("called-too-early", "sees a function called before the lookup", {
  fires: [
    `from django.core.cache import cache
def heavy():
    return sum(range(1000))

def page():
    return cache.get_or_set("page", heavy(), 60)
`,
  ],
  silent: [
    `from django.core.cache import cache
def heavy():
    return sum(range(1000))

def page():
    return cache.get_or_set("page", heavy, 60)
`,
    `from django.core.cache import cache
from functools import partial

def heavy(n):
    return n

def page():
    return cache.get_or_set("page", partial(heavy, 3), 60)
`,
  ],
});
