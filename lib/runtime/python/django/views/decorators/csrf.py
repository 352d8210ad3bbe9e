"""The CSRF check for single views. https://docs.djangoproject.com/en/5.2/howto/csrf/"""
from functools import wraps

from asgiref.sync import iscoroutinefunction
from django.middleware.csrf import CsrfViewMiddleware, get_token
from django.utils.decorators import decorator_from_middleware


class _EnsureCsrfToken(CsrfViewMiddleware):
    """Never refuses a request: the token only has to be there."""

    def _reject(self, request, reason):
        return None


class _EnsureCsrfCookie(_EnsureCsrfToken):
    def process_view(self, request, callback, callback_args, callback_kwargs):
        refused = super().process_view(request, callback, callback_args, callback_kwargs)
        get_token(request)
        return refused


csrf_protect = decorator_from_middleware(CsrfViewMiddleware)
requires_csrf_token = decorator_from_middleware(_EnsureCsrfToken)
ensure_csrf_cookie = decorator_from_middleware(_EnsureCsrfCookie)


def csrf_exempt(view_func):
    if iscoroutinefunction(view_func):

        @wraps(view_func)
        async def inner(request, *args, **kwargs):
            return await view_func(request, *args, **kwargs)

    else:

        @wraps(view_func)
        def inner(request, *args, **kwargs):
            return view_func(request, *args, **kwargs)

    inner.csrf_exempt = True
    return inner
