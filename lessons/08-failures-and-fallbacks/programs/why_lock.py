from django.core.cache import cache

try:
    cache.get("anything")
except Exception:
    print("the first call raised, and was caught")
if cache.add("report:lock", 1, timeout=60):
    print("I make the report")
else:
    print("somebody else makes the report")
