from django.core.cache import cache

page = cache.get_or_set("page:pot", "Pot 12.00", timeout=600)
cache.set("price:pot", "9.00", timeout=600)
page = cache.get_or_set("page:pot", "Pot 9.00", timeout=600)
cache.delete("page:pot")
page = cache.get_or_set("page:pot", "Pot 9.00", timeout=600)
print(page)
