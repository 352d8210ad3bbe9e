# BACKENDS: memcached
from django.core.cache import cache

def show(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as e:
        print(label, "->", type(e).__module__, type(e).__name__, str(e)[:300])

for n in (1048576-100, 1048576-48-8-3-5-1, ) + tuple(range(1048500, 1048525)):
    show(n, lambda: cache.set("abc", b"x" * n))
for n in tuple(range(1048495, 1048520)):
    show(n, lambda: cache.set("abc", "x" * n))
