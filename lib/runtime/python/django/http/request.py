"""HttpRequest. https://docs.djangoproject.com/en/5.2/ref/request-response/#httprequest-objects

Real requests are made of a WSGI environment; so is `WSGIRequest` here, which RequestFactory makes. Uploaded files are not simulated: FILES is
there and empty.
"""
import codecs
import re
from io import BytesIO
from operator import attrgetter
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.core import signing
from django.core.exceptions import BadRequest, DisallowedHost
from django.http.cookie import parse_cookie
from django.http.headers import HttpHeaders
from django.http.media_type import MediaType
from django.http.multipart import parse_fields
from django.http.query_dict import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.encoding import escape_uri_path, iri_to_uri, repercent_broken_unicode
from django.utils.functional import cached_property
from django.utils.http import is_same_domain, parse_header_parameters

RAISE_ERROR = object()
_host = re.compile(r"^([a-z0-9.-]+|\[[a-f0-9]*:[a-f0-9.:]+\])(?::([0-9]+))?$")


class UnreadablePostError(OSError):
    pass


class RawPostDataException(Exception):
    """The body has been read as a stream, so it cannot be had whole any more."""


class HttpRequest:
    _encoding = None

    def __init__(self):
        self.GET = QueryDict(mutable=True)
        self.POST = QueryDict(mutable=True)
        self.COOKIES = {}
        self.META = {}
        self.FILES = MultiValueDict()
        self.path = self.path_info = ""
        self.method = None
        self.resolver_match = None
        self.content_type = None
        self.content_params = None

    def __repr__(self):
        if self.method is None or not self.get_full_path():
            return f"<{type(self).__name__}>"
        return f"<{type(self).__name__}: {self.method} {self.get_full_path()!r}>"

    @cached_property
    def headers(self):
        return HttpHeaders(self.META)

    @cached_property
    def accepted_types(self):
        """What the client accepts, the best first."""
        tokens = [token for token in self.headers.get("Accept", "*/*").split(",") if token.strip()]
        wanted = [media for media in map(MediaType, tokens) if media.quality != 0]
        return sorted(wanted, key=attrgetter("quality", "specificity"), reverse=True)

    @cached_property
    def accepted_types_by_precedence(self):
        return sorted(self.accepted_types, key=attrgetter("specificity", "quality"), reverse=True)

    def accepted_type(self, media_type):
        media_type = MediaType(media_type)
        return next((accepted for accepted in self.accepted_types_by_precedence if media_type.match(accepted)), None)

    def get_preferred_type(self, media_types):
        """https://docs.djangoproject.com/en/5.2/ref/request-response/#django.http.HttpRequest.get_preferred_type"""
        wanted = [(accepted, media) for media in media_types if (accepted := self.accepted_type(media)) is not None]
        return min(wanted, key=lambda pair: self.accepted_types.index(pair[0]))[1] if wanted else None

    def accepts(self, media_type):
        return self.accepted_type(media_type) is not None

    def _set_content_type_params(self, meta):
        try:
            self.content_type, self.content_params = parse_header_parameters(meta.get("CONTENT_TYPE", ""))
        except ValueError as e:
            raise BadRequest("Invalid Content-Type header.") from e
        if "charset" in self.content_params:
            try:
                codecs.lookup(self.content_params["charset"])
            except LookupError:
                return
            self.encoding = self.content_params["charset"]

    def _get_raw_host(self):
        if settings.USE_X_FORWARDED_HOST and "HTTP_X_FORWARDED_HOST" in self.META:
            return self.META["HTTP_X_FORWARDED_HOST"]
        if "HTTP_HOST" in self.META:
            return self.META["HTTP_HOST"]
        host, port = self.META["SERVER_NAME"], self.get_port()
        return host if port == ("443" if self.is_secure() else "80") else f"{host}:{port}"

    def get_host(self):
        """Refuses what ALLOWED_HOSTS does not name. https://docs.djangoproject.com/en/5.2/ref/request-response/#django.http.HttpRequest.get_host"""
        host = self._get_raw_host()
        allowed = settings.ALLOWED_HOSTS
        if settings.DEBUG and not allowed:
            allowed = [".localhost", "127.0.0.1", "[::1]"]
        domain, _ = split_domain_port(host)
        if domain and validate_host(domain, allowed):
            return host
        hint = (
            f" You may need to add {domain!r} to ALLOWED_HOSTS."
            if domain
            else " The domain name provided is not valid according to RFC 1034/1035."
        )
        raise DisallowedHost(f"Invalid HTTP_HOST header: {host!r}.{hint}")

    def get_port(self):
        forwarded = settings.USE_X_FORWARDED_PORT and "HTTP_X_FORWARDED_PORT" in self.META
        return str(self.META["HTTP_X_FORWARDED_PORT" if forwarded else "SERVER_PORT"])

    def get_full_path(self, force_append_slash=False):
        return self._full_path(self.path, force_append_slash)

    def get_full_path_info(self, force_append_slash=False):
        return self._full_path(self.path_info, force_append_slash)

    def _full_path(self, path, force_append_slash):
        slash = "/" if force_append_slash and not path.endswith("/") else ""
        query = self.META.get("QUERY_STRING", "")
        return escape_uri_path(path) + slash + (f"?{iri_to_uri(query)}" if query else "")

    def get_signed_cookie(self, key, default=RAISE_ERROR, salt="", max_age=None):
        """https://docs.djangoproject.com/en/5.2/ref/request-response/#django.http.HttpRequest.get_signed_cookie"""
        try:
            signer = signing.get_cookie_signer(salt=signing._cookie_signer_salt(key, salt))
            return signer.unsign(self.COOKIES[key], max_age=max_age)
        except (KeyError, signing.BadSignature):
            if default is RAISE_ERROR:
                raise
            return default

    def build_absolute_uri(self, location=None):
        """The whole URL, in ASCII; without an argument it is what a page's key is made of."""
        location = f"//{self.get_full_path()}" if location is None else str(location)
        bits = urlsplit(location)
        if not (bits.scheme and bits.netloc):
            plain = bits.path.startswith("/") and "/./" not in bits.path and "/../" not in bits.path
            if plain and not bits.scheme and not bits.netloc:
                location = self._current_scheme_host + location.removeprefix("//")
            else:
                location = urljoin(self._current_scheme_host + self.path, location)
        return iri_to_uri(location)

    @cached_property
    def _current_scheme_host(self):
        return f"{self.scheme}://{self.get_host()}"

    def _get_scheme(self):
        return "http"

    @property
    def scheme(self):
        if settings.SECURE_PROXY_SSL_HEADER:
            header, secure_value = settings.SECURE_PROXY_SSL_HEADER
            value = self.META.get(header)
            if value is not None:
                return "https" if value.split(",", 1)[0].strip() == secure_value else "http"
        return self._get_scheme()

    def is_secure(self):
        return self.scheme == "https"

    @property
    def encoding(self):
        return self._encoding

    @encoding.setter
    def encoding(self, value):
        """GET and POST are read again with it."""
        self._encoding = value
        for name in ("GET", "_post"):
            self.__dict__.pop(name, None)

    @property
    def body(self):
        if not hasattr(self, "_body"):
            if self._read_started:
                raise RawPostDataException("You cannot access body after reading from request's data stream")
            self._body = self.read()
            self._stream = BytesIO(self._body)
        return self._body

    def _load_post_and_files(self):
        self._files = MultiValueDict()
        self._post = QueryDict(encoding=self._encoding)
        if self.method != "POST" or (self._read_started and not hasattr(self, "_body")):
            return
        if self.content_type == "multipart/form-data":
            raw = self._body if hasattr(self, "_body") else self.read()  # afterwards the body cannot be read any more
            self._post = parse_fields(raw, self.content_params.get("boundary", ""), self._encoding)
        elif self.content_type == "application/x-www-form-urlencoded":
            self._post = QueryDict(self.body, encoding="utf-8")

    def close(self):
        """Nothing was uploaded, so there is nothing to close."""

    def read(self, *args, **kwargs):
        self._read_started = True
        return self._stream.read(*args, **kwargs)

    def readline(self, *args, **kwargs):
        self._read_started = True
        return self._stream.readline(*args, **kwargs)

    def __iter__(self):
        return iter(self.readline, b"")

    def readlines(self):
        return list(self)


class WSGIRequest(HttpRequest):
    """A request made of a WSGI environment, as servers and RequestFactory give it."""

    def __init__(self, environ):
        script = _bytes_of(environ, "SCRIPT_NAME").decode()
        path_info = repercent_broken_unicode(_bytes_of(environ, "PATH_INFO", "/")).decode() or "/"
        self.environ = self.META = environ
        self.path_info = path_info
        self.path = f"{script.rstrip('/')}/{path_info.replace('/', '', 1)}"
        environ["PATH_INFO"], environ["SCRIPT_NAME"] = path_info, script
        self.method = environ["REQUEST_METHOD"].upper()
        self._set_content_type_params(environ)
        self._stream = environ["wsgi.input"]
        self._read_started = False
        self.resolver_match = None

    def _get_scheme(self):
        return self.environ.get("wsgi.url_scheme")

    @cached_property
    def GET(self):
        return QueryDict(_bytes_of(self.environ, "QUERY_STRING"), encoding=self._encoding)

    @property
    def POST(self):
        if not hasattr(self, "_post"):
            self._load_post_and_files()
        return self._post

    @POST.setter
    def POST(self, post):
        self._post = post

    @cached_property
    def COOKIES(self):
        return parse_cookie(_bytes_of(self.environ, "HTTP_COOKIE").decode(errors="replace"))

    @property
    def FILES(self):
        if not hasattr(self, "_files"):
            self._load_post_and_files()
        return self._files


def _bytes_of(environ, key, default=""):
    """WSGI hands over bytes as Latin-1."""
    return environ.get(key, default).encode("iso-8859-1")


def split_domain_port(host):
    """("", "") if it is no host."""
    match = _host.fullmatch(host.lower())
    if match is None:
        return "", ""
    return match[1].removesuffix("."), match[2] or ""


def validate_host(host, allowed_hosts):
    return any(pattern == "*" or is_same_domain(host, pattern) for pattern in allowed_hosts)
