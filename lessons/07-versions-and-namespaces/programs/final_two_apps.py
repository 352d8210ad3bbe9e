# CACHES: {"default": {"LOCATION": "x", "VERSION": 2}, "old": {"LOCATION": "x"}}
from django.core.cache import caches

caches["old"].set("price", "12.00")
caches["default"].set("price", "9.00")
print(caches["old"].get("price"), caches["old"].get("price", version=2))
