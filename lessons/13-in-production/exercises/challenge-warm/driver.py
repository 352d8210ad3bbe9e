"""Nothing is in the cache: what the program's own lines have warmed up is gone."""
from django.core.cache import cache
from stampede.driver import program

cache.clear()


def visit(city):
    return program.weather(city)
