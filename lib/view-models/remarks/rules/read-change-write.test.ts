import { ruleCases } from "#view-models/remarks/testing/rule-cases";

ruleCases("read-change-write", "sees a value read, changed and written back", {
  fires: [
    `from django.core.cache import cache
def keep():
    cache.set("limit", cache.get("limit", 10), 3600)
`,
    `from django.core.cache import cache
def visit():
    n = cache.get("visits", 0)
    cache.set("visits", n + 1, None)
    return n + 1
`,
    `from django.core.cache import cache
def visit():
    cache.set("visits", cache.get("visits", 0) + 1, None)
    return "ok"
`,
    `from django.core.cache import cache
def hit():
    seen = cache.get("seen", [])
    seen.append(1)
    cache.set("seen", seen, 60)
    return len(seen)
`,
  ],
  silent: [
    `from django.core.cache import cache
def again(version):
    cache.set("prices", cache.get("prices", version=version), 3600, version=version)
`,
    `from django.core.cache import cache
import threading
lock = threading.Lock()

def visit():
    with lock:
        n = cache.get("visits", 0)
        cache.set("visits", n + 1, None)
    return n
`,
    `from django.core.cache import cache
def stats():
    found = cache.get("stats")
    if found is None:
        found = sum(range(9))
        cache.set("stats", found, 60)
    return found
`,
    `from django.core.cache import cache
def buy():
    while not cache.add("pot:lock", 1, 10):
        pass
    try:
        n = cache.get("pot", 1)
        cache.set("pot", n - 1, None)
    finally:
        cache.delete("pot:lock")
    return n
`,
  ],
});
