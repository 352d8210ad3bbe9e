"""request.user. https://docs.djangoproject.com/en/5.2/ref/middleware/#module-django.contrib.auth.middleware"""
from django.core.exceptions import ImproperlyConfigured
from django.utils.deprecation import MiddlewareMixin
from django.utils.functional import SimpleLazyObject


class AuthenticationMiddleware(MiddlewareMixin):
    def process_request(self, request):
        from django.contrib.auth import get_user

        if not hasattr(request, "session"):
            raise ImproperlyConfigured(
                "The Django authentication middleware requires session middleware to be installed. Edit your MIDDLEWARE setting to insert "
                "'django.contrib.sessions.middleware.SessionMiddleware' before 'django.contrib.auth.middleware.AuthenticationMiddleware'."
            )
        request.user = SimpleLazyObject(lambda: get_user(request))
