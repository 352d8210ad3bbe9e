"""https://docs.djangoproject.com/en/5.2/topics/http/decorators/#module-django.views.decorators.common"""
from functools import wraps

from asgiref.sync import iscoroutinefunction


def no_append_slash(view_func):
    """CommonMiddleware does not redirect to this view's address with a slash."""
    if iscoroutinefunction(view_func):

        async def wrapper(request, *args, **kwargs):
            return await view_func(request, *args, **kwargs)

    else:

        def wrapper(request, *args, **kwargs):
            return view_func(request, *args, **kwargs)

    wrapper.should_append_slash = False
    return wraps(view_func)(wrapper)
