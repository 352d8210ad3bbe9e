"""Text that is not escaped in templates. https://docs.djangoproject.com/en/5.2/ref/utils/#module-django.utils.safestring"""
from functools import wraps


class SafeData:
    __slots__ = ()

    def __html__(self):
        return self


class SafeString(str, SafeData):
    __slots__ = ()

    def __add__(self, rhs):
        text = super().__add__(rhs)
        return SafeString(text) if isinstance(rhs, SafeData) else text

    def __str__(self):
        return self


SafeText = SafeString


def mark_safe(s):
    """Text, or a function that returns it."""
    if hasattr(s, "__html__"):
        return s
    if callable(s):
        return wraps(s)(lambda *args, **kwargs: mark_safe(s(*args, **kwargs)))
    return SafeString(s)
