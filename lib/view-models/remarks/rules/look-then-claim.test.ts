import { ruleCases } from "#view-models/remarks/testing/rule-cases";

ruleCases("look-then-claim", "sees a key looked up and set to a mark in two steps", {
  fires: [
    `from django.core.cache import cache
def send():
    if cache.get("sent"):
        return "already"
    cache.set("sent", True, 86400)
    return "sent"
`,
    `from django.core.cache import cache
def send(day="monday"):
    key = f"sent:{day}"
    if key not in cache:
        cache.set(key, 1, 86400)
        return "sent"
    return "already"
`,
  ],
  silent: [
    `from django.core.cache import cache
def send():
    if cache.get("sent") or not cache.add("sending", 1, 60):
        return "already"
    try:
        if cache.get("sent"):
            return "already"
        cache.set("sent", True, 86400)
        return "sent"
    finally:
        cache.delete("sending")
`,
    `from django.core.cache import cache
def send():
    if not cache.add("sent", True, 86400):
        return "already"
    return "sent"
`,
    `from django.core.cache import cache
def names():
    found = cache.get("names")
    if found is None:
        found = ["a"]
        cache.set("names", found, 60)
    return found
`,
  ],
});
