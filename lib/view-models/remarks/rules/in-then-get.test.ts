import { ruleCases } from "#view-models/remarks/testing/rule-cases";

ruleCases("in-then-get", "sees a lookup in two steps", {
  fires: [
    `from django.core.cache import cache
cache.set("rates", {"USD": 1}, 60)

def rates():
    if "rates" in cache:
        return cache.get("rates")
    return {}
`,
  ],
  silent: [
    `from django.core.cache import cache
def rates():
    if "rates" in cache:
        return cache.get("rates", {})
    return {}
`,
  ],
});
