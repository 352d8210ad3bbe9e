# CACHES: {"default": {"LOCATION": "shop", "VERSION": 1}, "new": {"LOCATION": "shop", "VERSION": 2}}
from django.core.cache import caches

old_release, new_release = caches["default"], caches["new"]

old_release.set("price:4", "12.00", timeout=3600)
# The new release goes live, and the price changes.
new_release.delete("price:4")
new_release.set("price:4", "9.00", timeout=3600)
# It has a bug, so the old release is brought back.
print(old_release.get("price:4"))
