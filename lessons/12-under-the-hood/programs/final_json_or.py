import json
from django.core.cache import cache

offer = {"sizes": ("S", "M"), 4: "cup"}
cache.set("offer", json.dumps(offer))
found = json.loads(cache.get("offer"))
print(4 in found)
