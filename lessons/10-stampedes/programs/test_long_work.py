import time
from django.core.cache import cache

cache.add("lock", "ada", timeout=10)
time.sleep(11)  # Ada is still at work
cache.add("lock", "ben", timeout=10)
cache.delete("lock")  # Ada is done
print(cache.add("lock", "cho", timeout=10))
