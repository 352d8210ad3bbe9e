import hashlib
from django.core.cache import cache


def key(text):
    digest = hashlib.sha256(text.strip().lower().encode()).hexdigest()
    return f"search:{digest}"


cache.set(key("green tea"), ["Green tea"])

print(cache.get(key("  Green Tea ")))
print(len(key("x" * 1000)), "characters")
