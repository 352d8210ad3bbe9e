"""https://docs.djangoproject.com/en/5.2/ref/exceptions/"""
from django.core.exceptions import BadRequest, SuspiciousOperation


class InvalidSessionKey(SuspiciousOperation):
    """The session key is malformed."""


class SuspiciousSession(SuspiciousOperation):
    """The session may have been tampered with."""


class SessionInterrupted(BadRequest):
    """The session was deleted while the request was under way."""
