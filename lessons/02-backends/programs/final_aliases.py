# CACHES: {"default": {"LOCATION": "a"}, "same": {"LOCATION": "a"}, "other": {"LOCATION": "b"}}
from django.core.cache import caches

caches["default"].set("tea", "green")
caches["same"].set("tea", "black")
caches["other"].add("tea", "white")
caches["other"].delete("cup")
print(caches["default"].get("tea"), caches["other"].get("tea"))
