# CACHES: {"default": {"LOCATION": "shop", "KEY_PREFIX": "pages"}, "baskets": {"LOCATION": "shop", "KEY_PREFIX": "baskets"}}
from django.core.cache import caches

caches["baskets"].set("ada", ["Blue cup"], timeout=None)
caches["default"].clear()
print(caches["baskets"].get("ada"))
