"""Users, as far as cached views ask for them. https://docs.djangoproject.com/en/5.2/topics/auth/

A user can be logged in (login, Client.force_login) and is then found through the session. Passwords, groups and permissions are not simulated.
"""
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.auth.signals import user_logged_in, user_logged_out

SESSION_KEY = "_auth_user_id"
BACKEND_SESSION_KEY = "_auth_user_backend"


def get_user_model():
    """The model that AUTH_USER_MODEL names."""
    from django.apps import apps

    return apps.get_model(settings.AUTH_USER_MODEL)


def get_user(request):
    """The user of the request's session; AnonymousUser if nobody is logged in."""
    key = request.session.get(SESSION_KEY) if hasattr(request, "session") else None
    found = get_user_model()._default_manager.filter(pk=key).first() if key is not None else None
    return found or AnonymousUser()


def login(request, user, backend=None):
    request.session.cycle_key()
    request.session[SESSION_KEY] = str(user.pk)
    request.session[BACKEND_SESSION_KEY] = backend or "django.contrib.auth.backends.ModelBackend"
    request.user = user
    user_logged_in.send(sender=type(user), request=request, user=user)


def logout(request):
    user = getattr(request, "user", None)
    user = user if getattr(user, "is_authenticated", False) else None
    user_logged_out.send(sender=type(user), request=request, user=user)
    request.session.flush()
    request.user = AnonymousUser()


def authenticate(request=None, **credentials):
    raise NotImplementedError("passwords are not simulated: take the user from the table, User.objects.get(username=…), and call login()")


__all__ = ["SESSION_KEY", "authenticate", "get_user", "get_user_model", "login", "logout"]
