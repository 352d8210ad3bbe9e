"""Text that nobody can change unseen. https://docs.djangoproject.com/en/5.2/topics/signing/"""
import base64
import hashlib
import hmac
import json
import re
import time
import zlib
from datetime import timedelta

from django.conf import settings
from django.utils.encoding import force_bytes

_SEPARATOR_UNSAFE = re.compile(r"^[A-z0-9-_=]*$")
BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


class BadSignature(Exception):
    """The signature does not match."""


class SignatureExpired(BadSignature):
    """It matches, and is older than `max_age`."""


def b62_encode(s):
    if s == 0:
        return "0"
    digits, left = "", abs(s)
    while left:
        left, rest = divmod(left, 62)
        digits = BASE62[rest] + digits
    return ("-" if s < 0 else "") + digits


def b62_decode(s):
    total = 0
    for digit in s.removeprefix("-"):
        total = total * 62 + BASE62.index(digit)
    return -total if s.startswith("-") else total


def b64_encode(s):
    return base64.urlsafe_b64encode(s).strip(b"=")


def b64_decode(s):
    return base64.urlsafe_b64decode(s + b"=" * (-len(s) % 4))


def _hmac(salt, value, key, algorithm):
    secret = hashlib.new(algorithm, force_bytes(salt) + force_bytes(key)).digest()
    return b64_encode(hmac.new(secret, force_bytes(value), algorithm).digest()).decode()


class JSONSerializer:
    def dumps(self, obj):
        return json.dumps(obj, separators=(",", ":")).encode("latin-1")

    def loads(self, data):
        return json.loads(data.decode("latin-1"))


class Signer:
    """https://docs.djangoproject.com/en/5.2/topics/signing/#django.core.signing.Signer"""

    def __init__(self, *, key=None, sep=":", salt=None, algorithm="sha256", fallback_keys=None):
        self.key = settings.SECRET_KEY if key is None else key
        self.fallback_keys = list(settings.SECRET_KEY_FALLBACKS if fallback_keys is None else fallback_keys)
        self.sep = sep
        self.salt = f"{type(self).__module__}.{type(self).__name__}" if salt is None else salt
        self.algorithm = algorithm
        if _SEPARATOR_UNSAFE.match(self.sep):
            raise ValueError(f"Unsafe Signer separator: {sep!r} (cannot be empty or consist of only A-z0-9-_=)")

    def signature(self, value, key=None):
        return _hmac(self.salt + "signer", value, self.key if key is None else key, self.algorithm)

    def sign(self, value):
        return f"{value}{self.sep}{self.signature(value)}"

    def unsign(self, signed_value):
        if self.sep not in signed_value:
            raise BadSignature(f'No "{self.sep}" found in value')
        value, given = signed_value.rsplit(self.sep, 1)
        if any(hmac.compare_digest(given.encode(), self.signature(value, key).encode()) for key in (self.key, *self.fallback_keys)):
            return value
        raise BadSignature(f'Signature "{given}" does not match')

    def sign_object(self, obj, serializer=JSONSerializer, compress=False):
        data, packed = serializer().dumps(obj), False
        if compress and len(smaller := zlib.compress(data)) < len(data) - 1:
            data, packed = smaller, True
        return self.sign(("." if packed else "") + b64_encode(data).decode())

    def unsign_object(self, signed_obj, serializer=JSONSerializer, **kwargs):
        text = self.unsign(signed_obj, **kwargs).encode()
        data = b64_decode(text.removeprefix(b"."))
        return serializer().loads(zlib.decompress(data) if text[:1] == b"." else data)


class TimestampSigner(Signer):
    """https://docs.djangoproject.com/en/5.2/topics/signing/#django.core.signing.TimestampSigner"""

    def timestamp(self):
        return b62_encode(int(time.time()))

    def sign(self, value):
        return super().sign(f"{value}{self.sep}{self.timestamp()}")

    def unsign(self, value, max_age=None):
        value, moment = super().unsign(value).rsplit(self.sep, 1)
        if max_age is not None:
            limit = max_age.total_seconds() if isinstance(max_age, timedelta) else max_age
            age = time.time() - b62_decode(moment)
            if age > limit:
                raise SignatureExpired(f"Signature age {age} > {limit} seconds")
        return value


def dumps(obj, key=None, salt="django.core.signing", serializer=JSONSerializer, compress=False):
    return TimestampSigner(key=key, salt=salt).sign_object(obj, serializer=serializer, compress=compress)


def loads(s, key=None, salt="django.core.signing", serializer=JSONSerializer, max_age=None, fallback_keys=None):
    signer = TimestampSigner(key=key, salt=salt, fallback_keys=fallback_keys)
    return signer.unsign_object(s, serializer=serializer, max_age=max_age)


def _cookie_key(key):
    return b"django.http.cookies" + force_bytes(key)


def get_cookie_signer(salt="django.core.signing.get_cookie_signer"):
    fallbacks = [_cookie_key(key) for key in settings.SECRET_KEY_FALLBACKS]
    return TimestampSigner(key=_cookie_key(settings.SECRET_KEY), fallback_keys=fallbacks, salt=salt)


def _cookie_signer_salt(cookie_name, salt=""):
    """Both versions put the length of the salt in front, so that name and salt cannot run together."""
    return f"django.http.cookies.v2:{len(salt)}:{salt}{cookie_name}"
