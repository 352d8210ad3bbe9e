"""HttpRequest. https://docs.djangoproject.com/en/5.2/ref/request-response/#httprequest-objects"""
from urllib.parse import parse_qsl, urlencode

from django.http.headers import Headers


class QueryDict(dict):
    """Several values per name; indexing gives the last. https://docs.djangoproject.com/en/5.2/ref/request-response/#querydict-objects"""

    def __init__(self, query_string="", mutable=False, encoding=None):
        super().__init__()
        for name, value in parse_qsl(query_string or "", keep_blank_values=True):
            super().setdefault(name, []).append(value)

    def __getitem__(self, name):
        values = super().__getitem__(name)
        return values[-1] if values else []

    def get(self, name, default=None):
        return self[name] if name in self else default

    def getlist(self, name, default=None):
        return list(super().get(name, default or []))

    def items(self):
        return [(name, self[name]) for name in self]

    def values(self):
        return [self[name] for name in self]

    def lists(self):
        return [(name, self.getlist(name)) for name in self]

    def dict(self):
        return {name: self[name] for name in self}

    def urlencode(self, safe=None):
        return urlencode([(name, value) for name, values in self.lists() for value in values])


class HttpRequest:
    def __init__(self):
        self.GET = QueryDict()
        self.POST = QueryDict()
        self.COOKIES = {}
        self.META = {"SERVER_NAME": "testserver", "SERVER_PORT": "80"}
        self.method = None
        self.path = self.path_info = ""
        self.content_type = None
        self.body = b""
        self.scheme = "http"

    @property
    def headers(self):
        """The request's headers, from META."""
        found = {
            name.removeprefix("HTTP_").replace("_", "-").title(): value
            for name, value in self.META.items()
            if name.startswith("HTTP_") or name in ("CONTENT_TYPE", "CONTENT_LENGTH")
        }
        return Headers(found)

    def get_host(self):
        return self.META.get("HTTP_HOST", "testserver")

    def is_secure(self):
        return self.scheme == "https"

    def get_full_path(self, force_append_slash=False):
        query = self.META.get("QUERY_STRING", "")
        return f"{self.path}?{query}" if query else self.path

    def build_absolute_uri(self, location=None):
        """The whole URL; what cache_page makes its key of."""
        return f"{self.scheme}://{self.get_host()}{self.get_full_path() if location is None else location}"

    def __repr__(self):
        return f"<{type(self).__name__}: {self.method} {self.get_full_path()!r}>"
