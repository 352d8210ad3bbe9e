"""https://docs.djangoproject.com/en/5.2/topics/auth/default/#limiting-access-to-logged-in-users"""
from functools import wraps
from urllib.parse import quote

from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect


def user_passes_test(test_func, login_url=None, redirect_field_name="next"):
    def decorate(view_func):
        @wraps(view_func)
        def inner(request, *args, **kwargs):
            if test_func(request.user):
                return view_func(request, *args, **kwargs)
            return HttpResponseRedirect(f"{login_url or '/accounts/login/'}?{redirect_field_name}={quote(request.get_full_path())}")

        return inner

    return decorate


def login_required(function=None, redirect_field_name="next", login_url=None):
    decorator = user_passes_test(lambda user: user.is_authenticated, login_url, redirect_field_name)
    return decorator(function) if function else decorator


def permission_required(perm, login_url=None, raise_exception=False):
    def allowed(user):
        if all(user.has_perm(each) for each in ([perm] if isinstance(perm, str) else perm)):
            return True
        if raise_exception:
            raise PermissionDenied
        return False

    return user_passes_test(allowed, login_url)
