from django.core.cache import cache

cache.add("ticket", 0, timeout=3600)

ann = cache.incr("ticket")
bob = cache.incr("ticket")
cho = cache.incr("ticket")
cache.decr("ticket")  # Ann doesn't want to wait
dan = cache.incr("ticket")
print(dan)
