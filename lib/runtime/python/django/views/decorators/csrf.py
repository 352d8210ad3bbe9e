"""There is no CSRF check here, so these only mark the view. https://docs.djangoproject.com/en/5.2/howto/csrf/"""
from functools import wraps


def _passed_on(view_func):
    @wraps(view_func)
    def inner(request, *args, **kwargs):
        return view_func(request, *args, **kwargs)

    return inner


def csrf_exempt(view_func):
    inner = _passed_on(view_func)
    inner.csrf_exempt = True
    return inner


csrf_protect = requires_csrf_token = ensure_csrf_cookie = _passed_on
