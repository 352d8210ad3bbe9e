"""visit(): counted in a thread, by the server. Two processes at once are in scenario.json."""
import asyncio
from inspect import isawaitable

from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world


async def together(program, times):
    visits = [program.call("visit") for visitor in range(times)]
    message = "visit() returned something that cannot be awaited. It has to stay an `async def`."
    expect_that(all(isawaitable(visit) for visit in visits), message, "a coroutine", type(visits[0]).__name__)
    try:
        return sorted(await asyncio.gather(*visits), key=repr)
    except RuntimeError as error:
        if "different event loop" in str(error):
            expect_that(False, "A lock of asyncio belongs to one event loop in one process. The next process has none, and counts past it.")
        raise


@check("Five visitors get five numbers")
def _():
    program = learner()
    cache.set("visits", 0, timeout=None)
    seen = asyncio.run(together(program, 5))
    message = "Each visitor should be told their own number."
    if cache.get("visits") != 5:
        message = "Not all five are in the count: two of them have read the same number before either had written."
    elif len(set(seen)) < 5:
        message = "All five are counted, and some were told the same number. Return what your own step of counting returned."
    expect(seen, [1, 2, 3, 4, 5], message)


@check("Nobody is held up meanwhile")
def _():
    program = learner()
    cache.set("visits", 0, timeout=None)
    real, inside = cache.incr, []

    def watched(*args, **kwargs):
        try:
            asyncio.get_running_loop()
            inside.append("the event loop")
        except RuntimeError:
            pass
        return real(*args, **kwargs)

    cache.incr = watched
    try:
        asyncio.run(together(program, 1))
    finally:
        del cache.incr
    message = "incr waits for Redis, and the whole event loop with it. Let a thread wait: sync_to_async."
    expect_that(not inside, message, "in a thread", "in the event loop")


@check("The counter keeps its expiry")
def _():
    program = learner()
    cache.set("visits", 0, timeout=600)
    asyncio.run(together(program, 1))
    world.sleep(599)
    expect(cache.get("visits"), 1, "The counter had 600 seconds to live when the visit was counted. After 599 of them it does not say 1.")
    world.sleep(2)
    expect(cache.get("visits"), None, "The counter had 600 seconds to live when the visit was counted, and lives longer now.")
