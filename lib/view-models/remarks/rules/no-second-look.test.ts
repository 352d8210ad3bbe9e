import { ruleCases } from "#view-models/remarks/testing/rule-cases";

ruleCases("no-second-look", "sees work done under a lock without another look", {
  fires: [
    `from django.core.cache import cache
from shop import services

def stats():
    found = cache.get("stats")
    while found is None:
        if cache.add("stats:lock", 1, 10):
            try:
                found = services.compute_dashboard_stats()
                cache.set("stats", found, 60)
            finally:
                cache.delete("stats:lock")
        else:
            found = cache.get("stats")
    return found
`,
  ],
  silent: [
    `from django.core.cache import cache
from shop import services

def stats():
    found = cache.get("stats")
    if found is None and cache.add("stats:lock", 1, 10):
        found = cache.get("stats")
        if found is None:
            found = services.compute_dashboard_stats()
            cache.set("stats", found, 60)
        cache.delete("stats:lock")
    return found
`,
  ],
});
