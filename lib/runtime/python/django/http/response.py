"""HttpResponse and its kin. https://docs.djangoproject.com/en/5.2/ref/request-response/#httpresponse-objects

Each is written as real ones are pickled: attributes only, content in `_container`. FileResponse is not simulated.
"""
import datetime
import json
import re
import time
import warnings
from http.client import responses
from http.cookies import SimpleCookie
from urllib.parse import urlsplit

from asgiref.sync import async_to_sync
from django.conf import settings
from django.core import signals, signing
from django.core.exceptions import DisallowedRedirect
from django.core.serializers.json import DjangoJSONEncoder
from django.http.headers import BadHeaderError, ResponseHeaders
from django.utils.encoding import iri_to_uri
from django.utils.functional import cached_property
from django.utils.http import MAX_URL_REDIRECT_LENGTH, http_date
from stampede import edition

_charset = re.compile(r";\s*charset=(?P<charset>[^\s;]+)", re.IGNORECASE)
_control = re.compile(r"[\x00-\x1f\x7f-\x9f]")


class Http404(Exception):
    """There is no such page."""


class HttpResponseBase:
    """All of a response but its content."""

    status_code = 200

    def __init__(self, content_type=None, status=None, reason=None, charset=None, headers=None):
        self.headers = ResponseHeaders(headers)
        self._charset = charset
        if "Content-Type" not in self.headers:
            self.headers["Content-Type"] = f"text/html; charset={self.charset}" if content_type is None else content_type
        elif content_type:
            raise ValueError("'headers' must not contain 'Content-Type' when the 'content_type' parameter is provided.")
        self._resource_closers = []
        self._handler_class = None
        self.cookies = SimpleCookie()
        self.closed = False
        if status is not None:
            try:
                self.status_code = int(status)
            except (ValueError, TypeError):
                raise TypeError("HTTP status code must be an integer.")
            if not 100 <= self.status_code <= 599:
                raise ValueError("HTTP status code must be an integer from 100 to 599.")
        if edition.since_61():
            self.reason_phrase = reason
        else:
            self._reason_phrase = reason

    @property
    def reason_phrase(self):
        return responses.get(self.status_code, "Unknown Status Code") if self._reason_phrase is None else self._reason_phrase

    @reason_phrase.setter
    def reason_phrase(self, value):
        if edition.since_61() and value and _control.search(value):
            raise BadHeaderError("reason_phrase can't contain control characters.")
        self._reason_phrase = value

    @property
    def charset(self):
        if self._charset is not None:
            return self._charset
        found = _charset.search(self.headers.get("Content-Type", ""))
        return found["charset"].replace('"', "") if found else settings.DEFAULT_CHARSET

    @charset.setter
    def charset(self, value):
        self._charset = value

    def serialize_headers(self):
        return b"\r\n".join(name.encode("ascii") + b": " + value.encode("latin-1") for name, value in self.headers.items())

    __bytes__ = serialize_headers

    @property
    def _content_type_for_repr(self):
        return f', "{self.headers["Content-Type"]}"' if "Content-Type" in self.headers else ""

    def __repr__(self):
        return f"<{type(self).__name__} status_code={self.status_code}{self._content_type_for_repr}>"

    def __setitem__(self, header, value):
        self.headers[header] = value

    def __delitem__(self, header):
        del self.headers[header]

    def __getitem__(self, header):
        return self.headers[header]

    def has_header(self, header):
        return header in self.headers

    __contains__ = has_header

    def items(self):
        return self.headers.items()

    def get(self, header, alternate=None):
        return self.headers.get(header, alternate)

    def setdefault(self, key, value):
        self.headers.setdefault(key, value)

    def set_cookie(self, key, value="", max_age=None, expires=None, path="/", domain=None, secure=False, httponly=False, samesite=None):
        """https://docs.djangoproject.com/en/5.2/ref/request-response/#django.http.HttpResponse.set_cookie"""
        self.cookies[key] = value
        cookie = self.cookies[key]
        if isinstance(expires, datetime.datetime):
            if max_age is not None:
                raise ValueError("'expires' and 'max_age' can't be used together.")
            utc = datetime.timezone.utc
            # One second more, so that the date comes out as given.
            left = (expires if expires.tzinfo else expires.replace(tzinfo=utc)) - datetime.datetime.now(tz=utc)
            left += datetime.timedelta(seconds=1)
            max_age, expires = max(0, left.days * 86400 + left.seconds), None
        cookie["expires"] = "" if expires is None else expires
        if max_age is not None:
            seconds = max_age.total_seconds() if isinstance(max_age, datetime.timedelta) else max_age
            cookie["max-age"] = int(seconds)
            if not expires:
                cookie["expires"] = http_date(time.time() + seconds)
        for name, given in (("path", path), ("domain", domain)):
            if given is not None:
                cookie[name] = given
        for name, on in (("secure", secure), ("httponly", httponly)):
            if on:
                cookie[name] = True
        if samesite:
            if samesite.lower() not in ("lax", "none", "strict"):
                raise ValueError('samesite must be "lax", "none", or "strict".')
            cookie["samesite"] = samesite

    def set_signed_cookie(self, key, value, salt="", **kwargs):
        signer = signing.get_cookie_signer(salt=signing._cookie_signer_salt(key, salt))
        return self.set_cookie(key, signer.sign(value), **kwargs)

    def delete_cookie(self, key, path="/", domain=None, samesite=None):
        secure = key.startswith(("__Secure-", "__Host-")) or (samesite and samesite.lower() == "none")
        expires = "Thu, 01 Jan 1970 00:00:00 GMT"
        self.set_cookie(key, max_age=0, path=path, domain=domain, secure=secure, expires=expires, samesite=samesite)

    def make_bytes(self, value):
        return bytes(value) if isinstance(value, (bytes, memoryview)) else str(value).encode(self.charset)

    def close(self):
        """What a server calls when all has been sent: the request is finished."""
        for closer in self._resource_closers:
            try:
                closer()
            except Exception:
                pass
        self._resource_closers.clear()
        self.closed = True
        signals.request_finished.send(sender=self._handler_class)

    def write(self, content):
        raise OSError(f"This {type(self).__name__} instance is not writable")

    def flush(self):
        """Nothing waits."""

    def tell(self):
        raise OSError(f"This {type(self).__name__} instance cannot tell its position")

    def readable(self):
        return False

    def seekable(self):
        return False

    def writable(self):
        return False

    def writelines(self, lines):
        raise OSError(f"This {type(self).__name__} instance is not writable")


class HttpResponse(HttpResponseBase):
    streaming = False

    def __init__(self, content=b"", *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.content = content

    def serialize(self):
        return self.serialize_headers() + b"\r\n\r\n" + self.content

    __bytes__ = serialize

    @property
    def content(self):
        return b"".join(self._container)

    @content.setter
    def content(self, value):
        if hasattr(value, "__iter__") and not isinstance(value, (bytes, memoryview, str)):
            made = b"".join(self.make_bytes(chunk) for chunk in value)
            if hasattr(value, "close"):
                value.close()
        else:
            made = self.make_bytes(value)
        self._container = [made]
        self.__dict__.pop("text", None)

    @cached_property
    def text(self):
        return self.content.decode(self.charset or "utf-8")

    def __iter__(self):
        return iter(self._container)

    def write(self, content):
        self._container.append(self.make_bytes(content))

    def tell(self):
        return len(self.content)

    def getvalue(self):
        return self.content

    def writable(self):
        return True

    def writelines(self, lines):
        for line in lines:
            self.write(line)


async def _all_of(iterator):
    return [chunk async for chunk in iterator]


class StreamingHttpResponse(HttpResponseBase):
    """Its content is an iterator, read once. Page caches leave it out."""

    streaming = True

    def __init__(self, streaming_content=(), *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.streaming_content = streaming_content

    @property
    def content(self):
        raise AttributeError(
            f"This {type(self).__name__} instance has no `content` attribute. Use `streaming_content` instead."
        )

    @property
    def text(self):
        raise AttributeError(f"This {type(self).__name__} instance has no `text` attribute.")

    @property
    def streaming_content(self):
        return self._async_chunks() if self.is_async else map(self.make_bytes, self._iterator)

    @streaming_content.setter
    def streaming_content(self, value):
        try:
            self._iterator = iter(value)
            self.is_async = False
        except TypeError:
            self._iterator = aiter(value)
            self.is_async = True
        if hasattr(value, "close"):
            self._resource_closers.append(value.close)

    async def _async_chunks(self):
        async for chunk in self._iterator:
            yield self.make_bytes(chunk)

    def __iter__(self):
        if self.is_async:
            warnings.warn(
                "StreamingHttpResponse must consume asynchronous iterators in order to serve them synchronously. Use a synchronous iterator "
                "instead.",
                Warning,
                stacklevel=2,
            )
            return map(self.make_bytes, iter(async_to_sync(_all_of)(self._iterator)))
        return iter(self.streaming_content)

    async def __aiter__(self):
        if self.is_async:
            async for chunk in self.streaming_content:
                yield chunk
        else:
            for chunk in self.streaming_content:
                yield chunk

    def getvalue(self):
        return b"".join(self.streaming_content)


class HttpResponseRedirectBase(HttpResponse):
    allowed_schemes = ["http", "https", "ftp"]

    def __init__(self, redirect_to, preserve_request=False, *args, **kwargs):
        max_length = kwargs.pop("max_length", MAX_URL_REDIRECT_LENGTH) if edition.since_61() else MAX_URL_REDIRECT_LENGTH
        super().__init__(*args, **kwargs)
        self["Location"] = iri_to_uri(redirect_to)
        length = len(self["Location"]) if edition.since_61() else len(str(redirect_to))
        if max_length is not None and length > max_length:
            raise DisallowedRedirect(f"Unsafe redirect exceeding {max_length} characters")
        if preserve_request:
            self.status_code = self.status_code_preserve_request
        scheme = urlsplit(str(redirect_to)).scheme
        if scheme and scheme not in self.allowed_schemes:
            raise DisallowedRedirect(f"Unsafe redirect to URL with protocol '{scheme}'")

    url = property(lambda self: self["Location"])

    def __repr__(self):
        return f'<{type(self).__name__} status_code={self.status_code}{self._content_type_for_repr}, url="{self.url}">'


class HttpResponseRedirect(HttpResponseRedirectBase):
    status_code = 302
    status_code_preserve_request = 307


class HttpResponsePermanentRedirect(HttpResponseRedirectBase):
    status_code = 301
    status_code_preserve_request = 308


class HttpResponseNotModified(HttpResponse):
    """No content, and no header that speaks of it."""

    status_code = 304

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        del self["content-type"]

    @HttpResponse.content.setter
    def content(self, value):
        if value:
            raise AttributeError("You cannot set content to a 304 (Not Modified) response")
        self._container = []


class HttpResponseBadRequest(HttpResponse):
    status_code = 400


class HttpResponseForbidden(HttpResponse):
    status_code = 403


class HttpResponseNotFound(HttpResponse):
    status_code = 404


class HttpResponseGone(HttpResponse):
    status_code = 410


class HttpResponseServerError(HttpResponse):
    status_code = 500


class HttpResponseNotAllowed(HttpResponse):
    status_code = 405

    def __init__(self, permitted_methods, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self["Allow"] = ", ".join(permitted_methods)

    def __repr__(self):
        return f"<{type(self).__name__} [{self['Allow']}] status_code={self.status_code}{self._content_type_for_repr}>"


class JsonResponse(HttpResponse):
    """https://docs.djangoproject.com/en/5.2/ref/request-response/#jsonresponse-objects"""

    def __init__(self, data, encoder=DjangoJSONEncoder, safe=True, json_dumps_params=None, **kwargs):
        if safe and not isinstance(data, dict):
            raise TypeError(
                "In order to allow non-dict objects to be serialized set the safe parameter to False."
            )
        kwargs.setdefault("content_type", "application/json")
        super().__init__(content=json.dumps(data, cls=encoder, **(json_dumps_params or {})), **kwargs)
