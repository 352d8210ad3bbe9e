"""Nobody has been counted yet: two visits meet an empty cache."""
from django.core.cache import cache
from stampede.driver import program

cache.clear()


async def visit():
    return await program.count_visit()
