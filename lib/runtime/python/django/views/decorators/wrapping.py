"""Wrapping a view that may be a plain function or a coroutine function. (Not part of Django.)"""
import functools

from asgiref.sync import iscoroutinefunction, run_outside


def wrap(view, before, after):
    """`before(request)` may answer in the view's place; `after(request, response)` has the last word."""
    if iscoroutinefunction(view):

        @functools.wraps(view)
        async def wrapped(request, *args, **kwargs):
            response = await run_outside(before, request)
            if response is None:
                response = await view(request, *args, **kwargs)
            return await run_outside(after, request, response)

    else:

        @functools.wraps(view)
        def wrapped(request, *args, **kwargs):
            response = before(request)
            if response is None:
                response = view(request, *args, **kwargs)
            return after(request, response)

    return wrapped


def wrap_after(view, after):
    """Only the last word; nothing is handed over to the event loop for it."""
    if iscoroutinefunction(view):

        @functools.wraps(view)
        async def wrapped(request, *args, **kwargs):
            return after(request, await view(request, *args, **kwargs))

    else:

        @functools.wraps(view)
        def wrapped(request, *args, **kwargs):
            return after(request, view(request, *args, **kwargs))

    return wrapped
