import { ruleCases } from "#view-models/remarks/testing/rule-cases";

ruleCases("lock-kept-on-error", "sees a lock that an exception leaves behind", {
  fires: [
    `from django.core.cache import cache
from billing import charge

def job():
    if not cache.add("lock", 1, 60):
        return "busy"
    charge()
    cache.delete("lock")
    return "ran"
`,
  ],
  silent: [
    `from django.core.cache import cache
from billing import charge

def job():
    if not cache.add("lock", 1, 60):
        return "busy"
    try:
        charge()
    finally:
        cache.delete("lock")
`,
    `from django.core.cache import cache
import time

def job():
    if not cache.add("lock", 1, 60):
        raise RuntimeError("busy")
    time.sleep(1)
    cache.delete("lock")
`,
  ],
});
