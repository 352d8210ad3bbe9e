from django.core.cache import cache


def free(mine):
    if cache.get("lock") == mine:
        cache.delete("lock")


cache.add("lock", "ada", timeout=60)
cache.add("lock", "ben", timeout=60)
free("ben")
cache.add("lock", "cho", timeout=60)
free("ada")
cache.add("lock", "dan", timeout=60)
print(cache.get("lock"))
