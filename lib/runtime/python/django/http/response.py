"""HttpResponse and its kin. https://docs.djangoproject.com/en/5.2/ref/request-response/#httpresponse-objects"""
import json
from http.client import responses
from http.cookies import SimpleCookie

from django.http.headers import Headers


class Http404(Exception):
    """There is no such page."""


class HttpResponse:
    status_code = 200
    streaming = False

    def __init__(self, content=b"", content_type=None, status=None, reason=None, charset=None, headers=None):
        self.charset = charset or "utf-8"
        self.headers = Headers(headers or {})
        self.headers.setdefault("Content-Type", content_type or f"text/html; charset={self.charset}")
        self.cookies = SimpleCookie()
        if status is not None:
            self.status_code = int(status)
        self._reason = reason
        self.content = content

    @property
    def content(self):
        return self._content

    @content.setter
    def content(self, value):
        self._content = self.make_bytes(value)

    def make_bytes(self, value):
        if isinstance(value, (bytes, memoryview)):
            return bytes(value)
        if hasattr(value, "__iter__") and not isinstance(value, str):
            return b"".join(map(self.make_bytes, value))
        return str(value).encode(self.charset)

    def write(self, content):
        self.content = self.content + self.make_bytes(content)

    @property
    def text(self):
        return self.content.decode(self.charset)

    @property
    def reason_phrase(self):
        return self._reason or responses.get(self.status_code, "Unknown Status Code")

    def __getitem__(self, header):
        return self.headers[header]

    def __setitem__(self, header, value):
        self.headers[header] = value

    def __delitem__(self, header):
        del self.headers[header]

    def has_header(self, header):
        return header in self.headers

    __contains__ = has_header

    def get(self, header, alternate=None):
        return self.headers.get(header, alternate)

    def items(self):
        return self.headers.items()

    def setdefault(self, header, value):
        self.headers.setdefault(header, value)

    def set_cookie(self, key, value="", max_age=None, expires=None, path="/", domain=None, secure=False, httponly=False, samesite=None):
        self.cookies[key] = value
        options = {"max-age": max_age, "path": path, "domain": domain, "samesite": samesite}
        self.cookies[key].update({name: option for name, option in options.items() if option is not None})
        for name, on in (("secure", secure), ("httponly", httponly)):
            if on:
                self.cookies[key][name] = True

    def delete_cookie(self, key, path="/", domain=None, samesite=None):
        self.set_cookie(key, max_age=0, path=path, domain=domain)

    def json(self):
        return json.loads(self.content)

    def __repr__(self):
        return f'<{type(self).__name__} status_code={self.status_code}, "{self.headers.get("Content-Type")}">'


class HttpResponseRedirect(HttpResponse):
    status_code = 302

    def __init__(self, redirect_to, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self["Location"] = redirect_to

    @property
    def url(self):
        return self["Location"]


class HttpResponseNotModified(HttpResponse):
    status_code = 304


class HttpResponseBadRequest(HttpResponse):
    status_code = 400


class HttpResponseForbidden(HttpResponse):
    status_code = 403


class HttpResponseNotFound(HttpResponse):
    status_code = 404


class HttpResponseNotAllowed(HttpResponse):
    status_code = 405

    def __init__(self, permitted_methods, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self["Allow"] = ", ".join(permitted_methods)


class HttpResponseServerError(HttpResponse):
    status_code = 500


class _Encoder(json.JSONEncoder):
    def default(self, value):
        return value.isoformat() if hasattr(value, "isoformat") else str(value) if hasattr(value, "as_tuple") else super().default(value)


class JsonResponse(HttpResponse):
    """A dict as JSON. https://docs.djangoproject.com/en/5.2/ref/request-response/#jsonresponse-objects"""

    def __init__(self, data, encoder=_Encoder, safe=True, json_dumps_params=None, **kwargs):
        if safe and not isinstance(data, dict):
            raise TypeError("In order to allow non-dict objects to be serialized set the safe parameter to False.")
        kwargs.setdefault("content_type", "application/json")
        super().__init__(json.dumps(data, cls=encoder, **(json_dumps_params or {})), **kwargs)
