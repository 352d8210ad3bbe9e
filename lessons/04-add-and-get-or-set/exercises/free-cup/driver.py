"""A new day: nobody has come yet, whatever the program's own lines have left in the cache."""
from django.core.cache import cache
from stampede.driver import program

cache.clear()


def come(customer):
    return program.free_cup(customer)
