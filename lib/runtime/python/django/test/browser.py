"""Client: a browser without a network. https://docs.djangoproject.com/en/5.2/topics/testing/tools/#the-test-client

Requests go through settings.MIDDLEWARE and the URL patterns to the view. There are no passwords, so force_login is the way to log in.
"""
import functools
import json
import sys
from importlib import import_module
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.core.signals import got_request_exception, request_started
from django.http import QueryDict
from django.test.client import RequestFactory
from django.test.handler import Handler
from django.urls import resolve
from django.utils.functional import SimpleLazyObject


class RedirectCycleError(Exception):
    def __init__(self, message, last_response):
        super().__init__(message)
        self.last_response, self.redirect_chain = last_response, last_response.redirect_chain


class Client(RequestFactory):
    def __init__(self, enforce_csrf_checks=False, raise_request_exception=True, *, headers=None, query_params=None, **defaults):
        super().__init__(headers=headers, query_params=query_params, **defaults)
        self.enforce_csrf_checks = enforce_csrf_checks
        self.raise_request_exception = raise_request_exception
        self.handler = Handler()
        self.exc_info = None

    def request(self, **request):
        environ = self._base_environ(**request)
        made = super().request(**request)
        made._dont_enforce_csrf_checks = not self.enforce_csrf_checks
        caught = []

        def note(**kwargs):
            caught.append(sys.exc_info())

        got_request_exception.connect(note, weak=False)
        try:
            request_started.send(sender=type(self), environ=environ)
            response = self.handler.get_response(made)
        finally:
            got_request_exception.disconnect(note)
        _without_content(made, response)
        # As in Django, closing the response would be the end of a real request; here connections stay open for the test.
        _close_when_read(response)
        if caught and self.raise_request_exception:
            raise caught[0][1]
        response.wsgi_request = made
        return self._noted(response, request, made, caught[0] if caught else None)

    def _noted(self, response, request, made, exc_info=None):
        """What a test may ask the response for; its cookies stay with the client."""
        response.client = self
        response.request = request
        response.exc_info = exc_info
        response.templates, response.context = [], None
        response.json = functools.partial(_json_of, response)
        response.resolver_match = SimpleLazyObject(lambda: resolve(request["PATH_INFO"]))
        if response.cookies:
            self.cookies.update(response.cookies)
        return response

    def _follow(self, response, **extra):
        response.redirect_chain = chain = []
        while response.status_code in (301, 302, 303, 307, 308):
            url = response.url
            chain.append((url, response.status_code))
            parts = urlsplit(urljoin(response.request["PATH_INFO"], url))
            if len(chain) > 20:
                raise RedirectCycleError("Too many redirects.", response)
            response = Client.get(self, parts.path, QueryDict(parts.query), **extra)
            response.redirect_chain = chain
        return response

    @property
    def session(self):
        """https://docs.djangoproject.com/en/5.2/topics/testing/tools/#django.test.Client.session"""
        store = import_module(settings.SESSION_ENGINE).SessionStore
        cookie = self.cookies.get(settings.SESSION_COOKIE_NAME)
        if cookie:
            return store(cookie.value)
        session = store()
        session.save()
        self.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
        return session

    def force_login(self, user, backend=None):
        """https://docs.djangoproject.com/en/5.2/topics/testing/tools/#django.test.Client.force_login"""
        from django.contrib.auth import BACKEND_SESSION_KEY, SESSION_KEY

        session = self.session
        session[SESSION_KEY] = str(user.pk)
        session[BACKEND_SESSION_KEY] = backend or "django.contrib.auth.backends.ModelBackend"
        session.save()

    def logout(self):
        if settings.SESSION_COOKIE_NAME in self.cookies:
            self.session.flush()
        self.cookies.clear()

    def login(self, **credentials):
        raise NotImplementedError("passwords are not simulated: client.force_login(User.objects.create_user(…))")


def _without_content(request, response):
    """As a server answers: nothing after the headers of a HEAD, a 204, a 304."""
    if 100 <= response.status_code < 200 or response.status_code in (204, 304) or request.method == "HEAD":
        if response.streaming:
            response.streaming_content = []
        else:
            response.content = b""


def _close_when_read(response):
    """A stream is read by the test, and closed after its last part."""
    if not response.streaming or response.is_async:
        return response.close()
    parts = response.streaming_content

    def each():
        try:
            yield from parts
        finally:
            response.close()

    response.streaming_content = each()


def _json_of(response, **extra):
    kind = response.get("Content-Type")
    if not (kind or "").startswith("application/json"):
        raise ValueError(f'Content-Type header is "{kind}", not "application/json"')
    return json.loads(response.text, **extra)


def _following(name):
    plain = getattr(RequestFactory, name)

    @functools.wraps(plain)
    def call(self, path, *args, follow=False, **kwargs):
        response = plain(self, path, *args, **kwargs)
        return self._follow(response) if follow else response

    return call


for _name in ("get", "post", "head", "put", "patch", "delete", "options", "trace"):
    if hasattr(RequestFactory, _name):
        setattr(Client, _name, _following(_name))
