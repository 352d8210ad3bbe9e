"""What a server does with a request: middleware around a view that the URL patterns name. https://docs.djangoproject.com/en/5.2/topics/http/middleware/"""
import logging

from asgiref.sync import async_to_sync, iscoroutinefunction
from django.conf import settings
from django.core.exceptions import BadRequest, MiddlewareNotUsed, PermissionDenied, SuspiciousOperation
from django.core.signals import got_request_exception
from django.http import Http404, HttpResponseBadRequest, HttpResponseForbidden, HttpResponseNotFound, HttpResponseServerError
from django.urls import get_resolver
from django.utils.log import log_response
from django.utils.module_loading import import_string

ERROR_PAGE = """
<!doctype html>
<html lang="en">
<head>
  <title>{title}</title>
</head>
<body>
  <h1>{title}</h1><p>{details}</p>
</body>
</html>
"""


def _page(kind, title, details=""):
    return kind(ERROR_PAGE.format(title=title, details=details))


def response_for_exception(request, exc):
    if isinstance(exc, Http404):
        return _page(HttpResponseNotFound, "Not Found", "The requested resource was not found on this server.")
    told = {"request": request, "exception": exc}
    if isinstance(exc, PermissionDenied):
        response = _page(HttpResponseForbidden, "403 Forbidden")
        log_response("Forbidden (Permission denied): %s", request.path, response=response, **told)
    elif isinstance(exc, BadRequest):
        response = _page(HttpResponseBadRequest, "Bad Request (400)")
        log_response("%s: %s", str(exc), request.path, response=response, **told)
    elif isinstance(exc, SuspiciousOperation):
        response = _page(HttpResponseBadRequest, "Bad Request (400)")
        security = logging.getLogger(f"django.security.{type(exc).__name__}")
        log_response(str(exc), response=response, level="error", logger=security, **told)
    else:
        got_request_exception.send(sender=None, request=request)
        response = _page(HttpResponseServerError, "Server Error (500)")
        log_response("%s: %s", response.reason_phrase, request.path, response=response, **told)
    return response


def _safe(get_response):
    def inner(request):
        try:
            return get_response(request)
        except Exception as exc:
            return response_for_exception(request, exc)

    return inner


class Handler:
    """Made for each client; the middleware is loaded at the first request."""

    chain = None

    def load(self):
        self.view_middleware, self.exception_middleware, self.template_response_middleware = [], [], []
        handler = _safe(self.respond)
        for path in reversed(settings.MIDDLEWARE):
            middleware = import_string(path)
            try:
                made = middleware(handler)
            except MiddlewareNotUsed:
                continue
            if hasattr(made, "process_view"):
                self.view_middleware.insert(0, made.process_view)
            if hasattr(made, "process_exception"):
                self.exception_middleware.append(made.process_exception)
            if hasattr(made, "process_template_response"):
                self.template_response_middleware.append(made.process_template_response)
            handler = _safe(made)
        self.chain = handler

    def respond(self, request):
        match = get_resolver(getattr(request, "urlconf", None)).resolve(request.path_info)
        request.resolver_match = match
        for process in self.view_middleware:
            response = process(request, match.func, match.args, match.kwargs)
            if response is not None:
                return response
        view = async_to_sync(match.func) if iscoroutinefunction(match.func) else match.func
        try:
            response = view(request, *match.args, **match.kwargs)
        except Exception as exc:
            for process in self.exception_middleware:
                response = process(request, exc)
                if response is not None:
                    return response
            raise
        self._check(match, response)
        if callable(getattr(response, "render", None)):
            for process in self.template_response_middleware:
                response = process(request, response)
                self._check(match, response)
            response = response.render()
        return response

    def _check(self, match, response):
        if response is None:
            name = getattr(match.func, "__name__", f"{type(match.func).__name__}.__call__")
            raise ValueError(
                f"The view {match.func.__module__}.{name} didn't return an HttpResponse object. It returned None instead."
            )

    def get_response(self, request):
        if self.chain is None:
            self.load()
        response = self.chain(request)
        if response.status_code >= 400:
            log_response("%s: %s", response.reason_phrase, request.path, response=response, request=request)
        return response
