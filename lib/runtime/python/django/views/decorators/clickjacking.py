"""https://docs.djangoproject.com/en/5.2/ref/clickjacking/#setting-x-frame-options-per-view"""
from functools import wraps

from asgiref.sync import iscoroutinefunction


def _on_the_response(mark):
    """A decorator that changes what the view returns."""

    def decorator(view_func):
        if iscoroutinefunction(view_func):

            async def wrapper(*args, **kwargs):
                response = await view_func(*args, **kwargs)
                mark(response)
                return response

        else:

            def wrapper(*args, **kwargs):
                response = view_func(*args, **kwargs)
                mark(response)
                return response

        return wraps(view_func)(wrapper)

    return decorator


def _framed(value):
    def mark(response):
        if response.get("X-Frame-Options") is None:
            response["X-Frame-Options"] = value

    return mark


def _exempt(response):
    response.xframe_options_exempt = True


xframe_options_deny = _on_the_response(_framed("DENY"))
xframe_options_sameorigin = _on_the_response(_framed("SAMEORIGIN"))
xframe_options_exempt = _on_the_response(_exempt)
