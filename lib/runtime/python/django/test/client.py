"""RequestFactory: requests as a WSGI server would make them. https://docs.djangoproject.com/en/5.2/topics/testing/advanced/#the-request-factory"""
import json
import re
from http.cookies import SimpleCookie
from io import BytesIO
from urllib.parse import unquote_to_bytes, urlsplit

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.http.headers import HttpHeaders
from django.http.multipart import BOUNDARY, encode_fields
from django.http.request import WSGIRequest
from django.utils.encoding import force_bytes
from django.utils.http import urlencode

MULTIPART_CONTENT = f"multipart/form-data; boundary={BOUNDARY}"
_charset = re.compile(r".*; charset=([\w-]+);?")
_json = re.compile(r"^application\/(.+\+)?json")


class RequestFactory:
    def __init__(self, *, json_encoder=DjangoJSONEncoder, headers=None, query_params=None, **defaults):
        self.json_encoder = json_encoder
        self.defaults = defaults
        self.cookies = SimpleCookie()
        self.errors = BytesIO()
        if headers:
            self.defaults.update(HttpHeaders.to_wsgi_names(headers))
        if query_params:
            self.defaults["QUERY_STRING"] = urlencode(query_params, doseq=True)

    def _base_environ(self, **request):
        cookies = sorted(f"{morsel.key}={morsel.coded_value}" for morsel in self.cookies.values())
        return {
            "HTTP_COOKIE": "; ".join(cookies),
            "PATH_INFO": "/",
            "REMOTE_ADDR": "127.0.0.1",
            "REQUEST_METHOD": "GET",
            "SCRIPT_NAME": "",
            "SERVER_NAME": "testserver",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.input": BytesIO(),
            "wsgi.errors": self.errors,
            "wsgi.multiprocess": True,
            "wsgi.multithread": False,
            "wsgi.run_once": False,
            **self.defaults,
            **request,
        }

    def request(self, **request):
        return WSGIRequest(self._base_environ(**request))

    def get(self, path, data=None, secure=False, *, headers=None, query_params=None, **extra):
        return self._without_body("GET", path, data, secure, headers, query_params, extra)

    def head(self, path, data=None, secure=False, *, headers=None, query_params=None, **extra):
        return self._without_body("HEAD", path, data, secure, headers, query_params, extra)

    def trace(self, path, secure=False, *, headers=None, query_params=None, **extra):
        return self._without_body("TRACE", path, None, secure, headers, query_params, extra)

    def _without_body(self, method, path, data, secure, headers, query_params, extra):
        if query_params and data:
            raise ValueError("query_params and data arguments are mutually exclusive.")
        return self.generic(method, path, secure=secure, headers=headers, query_params=data or query_params or {}, **extra)

    def post(self, path, data=None, content_type=MULTIPART_CONTENT, secure=False, *, headers=None, query_params=None, **extra):
        data = self._encode_json({} if data is None else data, content_type)
        body = self._encode_data(data, content_type)
        return self.generic("POST", path, body, content_type, secure=secure, headers=headers, query_params=query_params, **extra)

    def _encode_json(self, data, content_type):
        encodes = _json.match(content_type) and isinstance(data, (dict, list, tuple))
        return json.dumps(data, cls=self.json_encoder) if encodes else data

    def _encode_data(self, data, content_type):
        if content_type is MULTIPART_CONTENT:
            return encode_fields(data)
        found = _charset.match(content_type)
        return force_bytes(data, encoding=found[1] if found else settings.DEFAULT_CHARSET)

    def put(self, path, data="", content_type="application/octet-stream", secure=False, **extra):
        return self.generic("PUT", path, self._encode_json(data, content_type), content_type, secure=secure, **extra)

    def patch(self, path, data="", content_type="application/octet-stream", secure=False, **extra):
        return self.generic("PATCH", path, self._encode_json(data, content_type), content_type, secure=secure, **extra)

    def delete(self, path, data="", content_type="application/octet-stream", secure=False, **extra):
        return self.generic("DELETE", path, self._encode_json(data, content_type), content_type, secure=secure, **extra)

    def options(self, path, data="", content_type="application/octet-stream", secure=False, **extra):
        return self.generic("OPTIONS", path, data, content_type, secure=secure, **extra)

    def generic(
        self, method, path, data="", content_type="application/octet-stream", secure=False, *, headers=None, query_params=None, **extra
    ):
        """A request with any method."""
        parts = urlsplit(str(path))
        body = force_bytes(data, settings.DEFAULT_CHARSET)
        environ = {
            "PATH_INFO": unquote_to_bytes(parts.path).decode("iso-8859-1"),
            "REQUEST_METHOD": method,
            "SERVER_PORT": "443" if secure else "80",
            "wsgi.url_scheme": "https" if secure else "http",
        }
        if body:
            environ.update({"CONTENT_LENGTH": str(len(body)), "CONTENT_TYPE": content_type, "wsgi.input": BytesIO(body)})
        if headers:
            extra.update(HttpHeaders.to_wsgi_names(headers))
        if query_params:
            extra["QUERY_STRING"] = urlencode(query_params, doseq=True)
        environ.update(extra)
        if not environ.get("QUERY_STRING"):
            environ["QUERY_STRING"] = parts.query.encode().decode("iso-8859-1")
        return self.request(**environ)
