"""Each process has counted 49 looks, and nothing has been handed over yet."""
from django.core.cache import cache
from stampede.driver import program

cache.set("price:4", "12.00", timeout=600)
for _ in range(49):
    program.get_counted("price:4")
cache.delete_many(["looks:hit", "looks:miss"])


def fiftieth():
    return program.get_counted("price:4")
