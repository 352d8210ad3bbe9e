"""AsyncClient and AsyncRequestFactory: requests as an ASGI server would make them, in the loop of whoever calls.
https://docs.djangoproject.com/en/5.2/topics/testing/tools/#testing-asynchronous-code

Several at once take turns, as on a server. Middleware isn't there: what runs around an async view decides where it waits, and ours is synchronous.
"""
import functools
from urllib.parse import urljoin, urlsplit

from asgiref.sync import iscoroutinefunction, run_outside
from django.conf import settings
from django.http import QueryDict
from django.http.request import WSGIRequest
from django.test.browser import Client, _without_content
from django.test.client import RequestFactory
from django.test.handler import response_for_exception
from django.urls import get_resolver


class ASGIRequest(WSGIRequest):
    @property
    def scope(self):
        """The connection as an ASGI server describes it."""
        headers = [(name.lower().encode("ascii"), value.encode("latin-1")) for name, value in self.headers.items()]
        return {
            "asgi": {"version": "3.0"}, "type": "http", "http_version": "1.1", "client": [self.META["REMOTE_ADDR"], 0],
            "server": ("127.0.0.1", "443" if self.is_secure() else "80"), "scheme": self.scheme, "method": self.method,
            "path": self.path, "query_string": self.META.get("QUERY_STRING", ""), "headers": headers,
        }


class AsyncRequestFactory(RequestFactory):
    def request(self, **request):
        return ASGIRequest({**self._base_environ(**request), "asgi": True})


class AsyncClient(Client):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if settings.MIDDLEWARE:
            raise NotImplementedError("AsyncClient with MIDDLEWARE is not simulated: use Client, or override_settings(MIDDLEWARE=[])")

    async def request(self, **request):
        made = ASGIRequest({**self._base_environ(**request), "asgi": True})
        made._dont_enforce_csrf_checks = not self.enforce_csrf_checks
        caught = None
        try:
            match = get_resolver(getattr(made, "urlconf", None)).resolve(made.path_info)
            made.resolver_match = match
            view = match.func if iscoroutinefunction(match.func) else functools.partial(run_outside, match.func)
            response = await view(made, *match.args, **match.kwargs)
        except Exception as e:
            response = response_for_exception(made, e)
            caught = e if response.status_code == 500 else None
        if caught is not None and self.raise_request_exception:
            raise caught
        _without_content(made, response)
        response.asgi_request = made
        return self._noted(response, request, made)


def _async(name):
    plain = getattr(RequestFactory, name)

    async def call(self, path, *args, follow=False, **kwargs):
        response = await plain(self, path, *args, **kwargs)
        if follow:
            response.redirect_chain = chain = []
            while response.status_code in (301, 302, 303, 307, 308):
                chain.append((response.url, response.status_code))
                parts = urlsplit(urljoin(response.request["PATH_INFO"], response.url))
                response = await RequestFactory.get(self, parts.path, QueryDict(parts.query))
                response.redirect_chain = chain
        return response

    return call


for _name in ("get", "post", "head", "put", "patch", "delete", "options"):
    setattr(AsyncClient, _name, _async(_name))
