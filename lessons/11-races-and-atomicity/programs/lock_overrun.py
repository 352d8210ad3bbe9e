# CACHES: {"default": {"BACKEND": "django_redis.cache.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}}
import time
from django.core.cache import cache

try:
    with cache.lock("reports:lock", timeout=10):
        time.sleep(15)  # the reports took longer than expected
        print("the reports are made")
except Exception as error:
    print(type(error).__name__)
