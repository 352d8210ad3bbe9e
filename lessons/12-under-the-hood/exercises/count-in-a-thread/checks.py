"""liked(): two at once are both counted. Two processes at once are in scenario.json."""
import asyncio
from inspect import isawaitable

from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner


async def together(program, times):
    likes = [program.call("liked") for like in range(times)]
    message = "liked() returned something that cannot be awaited. It has to stay an `async def`."
    expect_that(all(isawaitable(like) for like in likes), message, "a coroutine", type(likes[0]).__name__)
    await asyncio.gather(*likes)


@check("One like is counted")
def _():
    program = learner()
    cache.set("likes", 6, timeout=None)
    asyncio.run(together(program, 1))
    expect(cache.get("likes"), 7, "There were 6 likes, and then one more.")


@check("Two likes at once are both counted")
def _():
    program = learner()
    cache.set("likes", 6, timeout=None)
    asyncio.run(together(program, 2))
    expect(cache.get("likes"), 8, "There were 6 likes, and then two more at the same time.")
