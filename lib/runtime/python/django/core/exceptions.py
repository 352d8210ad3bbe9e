"""Django's general exceptions, those that matter here. https://docs.djangoproject.com/en/5.2/ref/exceptions/"""


class ObjectDoesNotExist(Exception):
    """`get()` found no row."""

    silent_variable_failure = True


class MultipleObjectsReturned(Exception):
    """`get()` found more than one row."""


class ImproperlyConfigured(Exception):
    """Something in the settings is wrong."""


class SynchronousOnlyOperation(Exception):
    """Database code was called directly inside an event loop."""


class FieldError(Exception):
    """A model has no such field."""


class ValidationError(Exception):
    """A value is not acceptable."""


class PermissionDenied(Exception):
    """The user may not do this."""


class SuspiciousOperation(Exception):
    """The user did something fishy."""


class DisallowedHost(SuspiciousOperation):
    """ALLOWED_HOSTS does not name the request's host."""


class DisallowedRedirect(SuspiciousOperation):
    """A redirect leads somewhere it may not."""


class BadRequest(Exception):
    """The request is malformed."""


class RequestAborted(Exception):
    """The client has gone."""


class MiddlewareNotUsed(Exception):
    """Raised by a middleware's __init__, so that it is left out."""
