"""RequestFactory."""
import json
from urllib.parse import urlencode, urlsplit

from django.http.request import HttpRequest, QueryDict


class RequestFactory:
    """https://docs.djangoproject.com/en/5.2/topics/testing/advanced/#django.test.RequestFactory"""

    def __init__(self, *, headers=None, **defaults):
        self._headers = headers or {}
        self._meta = defaults

    def get(self, path, data=None, secure=False, *, headers=None, **extra):
        return self.generic("GET", path, secure=secure, headers=headers, query=data, **extra)

    def head(self, path, data=None, secure=False, *, headers=None, **extra):
        return self.generic("HEAD", path, secure=secure, headers=headers, query=data, **extra)

    def post(self, path, data=None, content_type="application/x-www-form-urlencoded", secure=False, *, headers=None, **extra):
        return self._with_body("POST", path, data, content_type, secure, headers, extra)

    def put(self, path, data="", content_type="application/octet-stream", secure=False, *, headers=None, **extra):
        return self._with_body("PUT", path, data, content_type, secure, headers, extra)

    def patch(self, path, data="", content_type="application/octet-stream", secure=False, *, headers=None, **extra):
        return self._with_body("PATCH", path, data, content_type, secure, headers, extra)

    def delete(self, path, data="", content_type="application/octet-stream", secure=False, *, headers=None, **extra):
        return self._with_body("DELETE", path, data, content_type, secure, headers, extra)

    def _with_body(self, method, path, data, content_type, secure, headers, extra):
        if content_type == "application/json" and not isinstance(data, (str, bytes)):
            data = json.dumps(data)
        elif isinstance(data, dict):
            data = urlencode(data, doseq=True)
        return self.generic(method, path, data or "", content_type, secure, headers=headers, **extra)

    def generic(self, method, path, data="", content_type="", secure=False, *, headers=None, query=None, **extra):
        """A request with any method."""
        parts = urlsplit(str(path))
        request = HttpRequest()
        request.method = method
        request.path = request.path_info = parts.path or "/"
        request.scheme = "https" if secure else "http"
        request.body = data.encode() if isinstance(data, str) else data
        request.content_type = content_type
        query_string = urlencode(query, doseq=True) if query else parts.query
        request.GET = QueryDict(query_string)
        if content_type.startswith("application/x-www-form-urlencoded"):
            request.POST = QueryDict(request.body.decode())
        given = {**self._headers, **(headers or {})}
        request.META.update({"REQUEST_METHOD": method, "PATH_INFO": request.path, "QUERY_STRING": query_string})
        request.META.update({f"HTTP_{name.upper().replace('-', '_')}": value for name, value in given.items()})
        request.META.update({**self._meta, **extra})
        for pair in request.META.get("HTTP_COOKIE", "").split("; "):
            name, _, value = pair.partition("=")
            if name:
                request.COOKIES[name] = value
        return request
