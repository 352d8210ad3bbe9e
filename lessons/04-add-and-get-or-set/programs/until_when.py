import time
from django.core.cache import cache

print("  0 s:", cache.add("mail-sent", True, timeout=60))
time.sleep(50)
print(" 50 s:", cache.add("mail-sent", True, timeout=60))
time.sleep(20)
print(" 70 s:", cache.add("mail-sent", True, timeout=60))
