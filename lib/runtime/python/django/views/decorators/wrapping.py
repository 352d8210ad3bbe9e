"""Wrapping a view that may be a plain function or a coroutine function. (Not part of Django, which writes each decorator twice.)

Around a coroutine function, too, `before` and `after` run synchronously in the event loop, as Django's do: nobody else gets a turn
meanwhile, and the database cache refuses to work there.
"""
import functools

from asgiref.sync import iscoroutinefunction


def wrap(view, before, after):
    """`before(request, *args, **kwargs)` may answer in the view's place; `after(request, response)` has the last word, unless the
    answer was `before`'s."""
    if iscoroutinefunction(view):

        @functools.wraps(view)
        async def wrapped(request, *args, **kwargs):
            response = before(request, *args, **kwargs)
            return after(request, await view(request, *args, **kwargs)) if response is None else response

    else:

        @functools.wraps(view)
        def wrapped(request, *args, **kwargs):
            response = before(request, *args, **kwargs)
            return after(request, view(request, *args, **kwargs)) if response is None else response

    return wrapped


def wrap_after(view, after, before=lambda request: None):
    """Only the last word; `before` may object to the request."""
    if iscoroutinefunction(view):

        @functools.wraps(view)
        async def wrapped(request, *args, **kwargs):
            before(request)
            return after(request, await view(request, *args, **kwargs))

    else:

        @functools.wraps(view)
        def wrapped(request, *args, **kwargs):
            before(request)
            return after(request, view(request, *args, **kwargs))

    return wrapped
