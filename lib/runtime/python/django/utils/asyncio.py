"""https://docs.djangoproject.com/en/5.2/topics/async/#async-safety"""
import functools
import os
from asyncio import get_running_loop

from django.core.exceptions import SynchronousOnlyOperation

MESSAGE = "You cannot call this from an async context - use a thread or sync_to_async."


def async_unsafe(message):
    """As a decorator, with a message of one's own or without: raises where an event loop is running."""
    if callable(message):
        return async_unsafe(MESSAGE)(message)

    def decorator(func):
        @functools.wraps(func)
        def inner(*args, **kwargs):
            try:
                get_running_loop()
            except RuntimeError:
                return func(*args, **kwargs)
            if not os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE"):
                raise SynchronousOnlyOperation(message)
            return func(*args, **kwargs)

        return inner

    return decorator
