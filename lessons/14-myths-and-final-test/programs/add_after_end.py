import time
from django.core.cache import cache

cache.set("job", "night report", timeout=60)
print(cache.add("job", "new report", timeout=60))
time.sleep(61)
print(cache.add("job", "new report", timeout=60))
