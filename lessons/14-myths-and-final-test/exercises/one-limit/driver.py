"""Two attempts have been allowed in this minute."""
from django.core.cache import cache
from stampede.driver import program

cache.clear()
program.allowed()
program.allowed()


def attempt():
    return program.allowed()
