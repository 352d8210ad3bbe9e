from django.core.cache import cache

cache.set("session:ada", "basket", timeout=100)


def visit():
    if not cache.touch("session:ada", 100):
        cache.set("session:ada", "empty", timeout=100)


def logout():
    cache.delete("session:ada")
