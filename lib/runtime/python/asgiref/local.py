"""Attributes that belong to the current async task (or to the synchronous program, outside any task).

What a task sets is seen by the tasks it starts afterwards and by nobody else: a copy of the attributes travels with
the task's context. See https://github.com/django/asgiref#threadlocal-replacement
"""
import contextvars


class Local:
    def __init__(self, thread_critical=False):
        object.__setattr__(self, "_attributes", contextvars.ContextVar("asgiref.local", default={}))

    def __getattr__(self, name):
        try:
            return self._attributes.get()[name]
        except KeyError:
            raise AttributeError(f"{self!r} object has no attribute {name!r}") from None

    def __setattr__(self, name, value):
        self._attributes.set({**self._attributes.get(), name: value})

    def __delattr__(self, name):
        left = dict(self._attributes.get())
        if name not in left:
            raise AttributeError(f"{self!r} object has no attribute {name!r}")
        del left[name]
        self._attributes.set(left)
