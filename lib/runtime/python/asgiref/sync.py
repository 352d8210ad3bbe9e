"""Calling synchronous code from async code and the other way round.

The real `sync_to_async` hands the call to a thread, one for all such calls, and goes on when it has finished. There are no
threads here, and none are needed: the caller hands over to the event loop, the function runs when its turn comes, outside the
loop's sight (so code that refuses to run inside an event loop accepts it), and what it returned comes back in the turn after.
So what several tasks have asked for is done before the first of them goes on, as by a thread that is already running: on a
server. The first such call of a process starts the thread, and then real tasks may come in another order.
"""
import asyncio
import functools
import inspect
import types

from stampede import bridge


@types.coroutine
def _hand_over():
    yield


async def run_outside(function, /, *args, **kwargs):
    """One turn for the others, then `function`, as if in a thread of its own; and another before its result is there."""
    await _hand_over()
    loop = asyncio.get_running_loop()
    # No task runs in a thread: async_to_sync within `function` may start one.
    task = asyncio.tasks._swap_current_task(loop, None)
    asyncio._set_running_loop(None)
    try:
        return function(*args, **kwargs)
    finally:
        asyncio._set_running_loop(loop)
        asyncio.tasks._swap_current_task(loop, task)
        if not bridge.is_suspended():
            await _hand_over()


class SyncToAsync:
    def __init__(self, func, thread_sensitive=True, executor=None):
        if not callable(func) or asyncio.iscoroutinefunction(func):
            raise TypeError("sync_to_async can only be applied to sync functions.")
        self.func = func
        functools.update_wrapper(self, func)
        inspect.markcoroutinefunction(self)

    async def __call__(self, *args, **kwargs):
        return await run_outside(self.func, *args, **kwargs)

    def __get__(self, instance, owner=None):
        return functools.partial(self.__call__, instance)


def sync_to_async(func=None, *, thread_sensitive=True, executor=None):
    """Makes a synchronous function awaitable. https://docs.djangoproject.com/en/5.2/topics/async/#sync-to-async"""
    if func is None:
        return lambda f: SyncToAsync(f, thread_sensitive, executor)
    return SyncToAsync(func, thread_sensitive, executor)


def async_to_sync(awaitable=None, *, force_new_loop=False):
    """Makes an async function callable from synchronous code. https://docs.djangoproject.com/en/5.2/topics/async/#async-to-sync"""
    if awaitable is None:
        return async_to_sync

    @functools.wraps(awaitable)
    def call(*args, **kwargs):
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            return asyncio.run(awaitable(*args, **kwargs))
        raise RuntimeError(
            "You cannot use AsyncToSync in the same thread as an async event loop - "
            "just await the async function directly."
        )

    return call


iscoroutinefunction = inspect.iscoroutinefunction
markcoroutinefunction = inspect.markcoroutinefunction
