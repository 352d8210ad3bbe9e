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
