import { ruleCases } from "#view-models/remarks/testing/rule-cases";

ruleCases("lock-without-end", "sees a lock that never expires", {
  fires: [
    `from django.core.cache import cache
def job():
    if not cache.add("lock", 1, timeout=None):
        return "busy"
    try:
        return "ran"
    finally:
        cache.delete("lock")
`,
  ],
  silent: [
    `from django.core.cache import cache
def once():
    return cache.add("done", 1, timeout=None)
`,
  ],
});
