"""The counter is there before the first visitor comes."""
from django.core.cache import cache
from stampede.driver import program

cache.set("views", 0, timeout=None)


def visit():
    program.count_view()
