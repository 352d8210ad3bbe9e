from django.core.cache import cache

cache.set("half", "tea", timeout=0.5)
cache.set("ever", "tea", timeout=None)
cache.set("never", "tea", timeout=0)
print([key for key in ["half", "ever", "never"] if key in cache])
