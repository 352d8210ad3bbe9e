import { ruleCases } from "#view-models/remarks/testing/rule-cases";

ruleCases("clears-everything", "sees clear() in a function", {
  fires: [
    `from django.core.cache import cache
def import_prices():
    cache.clear()
`,
  ],
  silent: [
    `from django.core.cache import cache
cache.clear()  # once, when the module is loaded
`,
    `from django.core.cache import cache
from django.core.cache import caches

def import_prices():
    caches["prices"].clear()
`,
  ],
});
