"""Headers: of a request, read from META; of a response, in the spelling they were given."""
import sys
from email.header import Header

from django.utils.datastructures import CaseInsensitiveMapping


class BadHeaderError(ValueError):
    """A header with a newline in it."""

    __module__ = "django.http.response"


class HttpHeaders(CaseInsensitiveMapping):
    """A request's headers. https://docs.djangoproject.com/en/5.2/ref/request-response/#django.http.HttpRequest.headers"""

    HTTP_PREFIX = "HTTP_"
    UNPREFIXED_HEADERS = {"CONTENT_TYPE", "CONTENT_LENGTH"}

    def __init__(self, environ):
        super().__init__({name: value for key, value in environ.items() if (name := self.parse_header_name(key))})

    def __getitem__(self, key):
        """Underscores do for hyphens, as templates need them."""
        return super().__getitem__(key.replace("_", "-"))

    @classmethod
    def parse_header_name(cls, header):
        if header.startswith(cls.HTTP_PREFIX):
            header = header.removeprefix(cls.HTTP_PREFIX)
        elif header not in cls.UNPREFIXED_HEADERS:
            return None
        return header.replace("_", "-").title()

    @classmethod
    def to_wsgi_name(cls, header):
        name = header.replace("-", "_").upper()
        return name if name in cls.UNPREFIXED_HEADERS else f"{cls.HTTP_PREFIX}{name}"

    @classmethod
    def to_wsgi_names(cls, headers):
        return {cls.to_wsgi_name(name): value for name, value in headers.items()}

    @classmethod
    def to_asgi_name(cls, header):
        return header.replace("-", "_").upper()

    @classmethod
    def to_asgi_names(cls, headers):
        return {cls.to_asgi_name(name): value for name, value in headers.items()}


class ResponseHeaders(CaseInsensitiveMapping):
    def __init__(self, data):
        self._store = {}
        for name, value in self._unpack_items(data or {}):
            self[name] = value

    def _convert_to_charset(self, value, charset, mime_encode=False):
        """Text that fits the charset; what does not is MIME-encoded, or raises."""
        text = value.decode("latin-1") if isinstance(value, bytes) else str(value)
        if "\n" in text or "\r" in text:
            raise BadHeaderError(f"Header values can't contain newlines (got {text!r})")
        try:
            if isinstance(value, bytes):
                return value.decode(charset)
            text.encode(charset)
            return text
        except UnicodeError as e:
            if mime_encode:
                return Header(value, "utf-8", maxlinelen=sys.maxsize).encode()
            e.reason += f", HTTP response headers must be in {charset} format"
            raise

    def __delitem__(self, key):
        self.pop(key)

    def __setitem__(self, key, value):
        key = self._convert_to_charset(key, "ascii")
        self._store[key.lower()] = (key, self._convert_to_charset(value, "latin-1", mime_encode=True))

    def pop(self, key, default=None):
        return self._store.pop(key.lower(), default)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
