"""liked(): two at once are both counted. Two processes at once are in scenario.json."""
import asyncio

from django.core.cache import cache
from stampede.checks import check, expect, learner


async def together(liked, times):
    await asyncio.gather(*[liked() for like in range(times)])


@check("One like is counted")
def _():
    program = learner()
    cache.set("likes", 6, timeout=None)
    asyncio.run(together(program.namespace["liked"], 1))
    expect(cache.get("likes"), 7, "There were 6 likes, and then one more.")


@check("Two likes at once are both counted")
def _():
    program = learner()
    cache.set("likes", 6, timeout=None)
    asyncio.run(together(program.namespace["liked"], 2))
    expect(cache.get("likes"), 8, "There were 6 likes, and then two more at the same time.")
