# CACHES: {"default": {"KEY_PREFIX": "shop", "LOCATION": "x"}, "blog": {"KEY_PREFIX": "blog", "LOCATION": "x"}}
from django.core.cache import caches

shop, blog = caches["default"], caches["blog"]
shop.set("title", "Tea")
print(blog.get("title"), blog.make_key("title"), len("shop:1:title"))
