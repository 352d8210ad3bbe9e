import { ruleCases } from "#view-models/remarks/testing/rule-cases";

ruleCases("unstable-key", "sees keys that are not the same for the same question", {
  fires: [
    `from django.core.cache import cache
def find(text):
    return cache.get(f"find:{hash(text)}")
`,
    `from django.core.cache import cache
def find(**filters):
    key = f"find:{filters}"
    return cache.get(key)
`,
    `from django.core.cache import cache
import json

def key_of(filters: dict):
    return "find:" + json.dumps(filters)

def find(filters: dict):
    return cache.get(key_of(filters))
`,
    `from django.core.cache import cache
def page(request):
    return cache.get("list:" + str(request.GET))
`,
  ],
  silent: [
    `from django.core.cache import cache
import json

def find(**filters):
    return cache.get("find:" + json.dumps(filters, sort_keys=True))
`,
    `from django.core.cache import cache
def find(**filters):
    return cache.get(f"find:{sorted(filters.items())}")
`,
    `from django.core.cache import cache
def find(*parts):
    return cache.get(f"find:{parts}")
`,
  ],
});
