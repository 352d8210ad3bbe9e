"""HMACs and random text. https://docs.djangoproject.com/en/5.2/topics/signing/"""
import hashlib
import hmac
import secrets
import warnings

from django.conf import settings
from django.utils.deprecation import RemovedInDjango70Warning
from django.utils.encoding import force_bytes
from stampede import edition

RANDOM_STRING_CHARS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


class InvalidAlgorithm(ValueError):
    """hashlib does not know it."""


def salted_hmac(key_salt, value, secret=None, *, algorithm=None):
    if algorithm is None:
        if edition.since_61():
            warnings.warn(
                "The default argument for algorithm in salted_hmac() will change from 'sha1' to 'sha256' in Django 7.0. Pass an "
                "explicit algorithm to silence this warning.",
                RemovedInDjango70Warning,
                stacklevel=2,
            )
        algorithm = "sha1"
    hasher = getattr(hashlib, algorithm, None)
    if hasher is None:
        raise InvalidAlgorithm(f"{algorithm!r} is not an algorithm accepted by the hashlib module.")
    key = hasher(force_bytes(key_salt) + force_bytes(settings.SECRET_KEY if secret is None else secret)).digest()
    return hmac.new(key, msg=force_bytes(value), digestmod=hasher)


def get_random_string(length, allowed_chars=RANDOM_STRING_CHARS):
    return "".join(secrets.choice(allowed_chars) for _ in range(length))


def constant_time_compare(val1, val2):
    return secrets.compare_digest(force_bytes(val1), force_bytes(val2))


def pbkdf2(password, salt, iterations, dklen=0, digest=None):
    """RFC 8018, 5.2, in plain Python: the hashlib of this Python has no pbkdf2_hmac."""
    digest = digest or hashlib.sha256
    keyed = hmac.new(force_bytes(password), digestmod=digest)
    wanted = dklen or keyed.digest_size
    made = b""
    while len(made) < wanted:
        block = force_bytes(salt) + (len(made) // keyed.digest_size + 1).to_bytes(4, "big")
        total = 0
        for _ in range(iterations):
            again = keyed.copy()
            again.update(block)
            block = again.digest()
            total ^= int.from_bytes(block, "big")
        made += total.to_bytes(keyed.digest_size, "big")
    return made[:wanted]
