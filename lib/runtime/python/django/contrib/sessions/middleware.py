"""request.session. https://docs.djangoproject.com/en/5.2/ref/middleware/#module-django.contrib.sessions.middleware

A session that a view has looked into makes its response vary on Cookie, but only out here: a cache_page around the view alone has kept
the page by then.
"""
import time
from importlib import import_module

from django.conf import settings
from django.contrib.sessions.backends.base import UpdateError
from django.contrib.sessions.exceptions import SessionInterrupted
from django.utils.cache import patch_vary_headers
from django.utils.deprecation import MiddlewareMixin
from django.utils.http import http_date


class SessionMiddleware(MiddlewareMixin):
    def __init__(self, get_response):
        super().__init__(get_response)
        self.SessionStore = import_module(settings.SESSION_ENGINE).SessionStore

    def process_request(self, request):
        request.session = self.SessionStore(request.COOKIES.get(settings.SESSION_COOKIE_NAME))

    def process_response(self, request, response):
        try:
            accessed, modified, empty = request.session.accessed, request.session.modified, request.session.is_empty()
        except AttributeError:
            return response
        name = settings.SESSION_COOKIE_NAME
        place = {
            "path": settings.SESSION_COOKIE_PATH,
            "domain": settings.SESSION_COOKIE_DOMAIN,
            "samesite": settings.SESSION_COOKIE_SAMESITE,
        }
        if name in request.COOKIES and empty:
            response.delete_cookie(name, **place)
            patch_vary_headers(response, ("Cookie",))
            return response
        if (modified or settings.SESSION_SAVE_EVERY_REQUEST) and not empty and response.status_code < 500:
            self._save(request, response, name, place)
            accessed = True
        if accessed:
            patch_vary_headers(response, ("Cookie",))
        return response

    def _save(self, request, response, name, place):
        max_age = expires = None
        if not request.session.get_expire_at_browser_close():
            max_age = request.session.get_expiry_age()
            expires = http_date(time.time() + max_age)
        try:
            request.session.save()
        except UpdateError:
            raise SessionInterrupted(
                "The request's session was deleted before the request completed. The user may have logged out in a concurrent "
                "request, for example."
            )
        response.set_cookie(
            name,
            request.session.session_key,
            max_age=max_age,
            expires=expires,
            secure=settings.SESSION_COOKIE_SECURE or None,
            httponly=settings.SESSION_COOKIE_HTTPONLY or None,
            **place,
        )
