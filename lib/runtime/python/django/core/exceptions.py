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


class FieldDoesNotExist(Exception):
    """A model has no field of this name."""


class ObjectNotUpdated(Exception):
    """Since 6.0: an UPDATE that had to change a row found none."""


class FullResultSet(Exception):
    """Every row meets the condition."""


class EmptyResultSet(Exception):
    """No row can meet the condition."""


NON_FIELD_ERRORS = "__all__"


class ValidationError(Exception):
    """A value is not acceptable. https://docs.djangoproject.com/en/5.2/ref/exceptions/#validationerror"""

    def __init__(self, message, code=None, params=None):
        super().__init__(message, code, params)
        if isinstance(message, ValidationError):
            message = message.error_dict if hasattr(message, "error_dict") else message.error_list if not hasattr(message, "message") else message
        if isinstance(message, dict):
            self.error_dict = {
                field: (errors if isinstance(errors, ValidationError) else ValidationError(errors)).error_list
                for field, errors in message.items()
            }
        elif isinstance(message, list):
            self.error_list = [e for each in message for e in (each if isinstance(each, ValidationError) else ValidationError(each)).error_list]
        elif isinstance(message, ValidationError):
            self.message, self.code, self.params, self.error_list = message.message, message.code, message.params, [self]
        else:
            self.message, self.code, self.params, self.error_list = message, code, params, [self]

    @property
    def message_dict(self):
        getattr(self, "error_dict")  # an AttributeError, if there are none
        return {field: list(ValidationError(errors)) for field, errors in self.error_dict.items()}

    @property
    def messages(self):
        if hasattr(self, "error_dict"):
            return [message for errors in dict(self).values() for message in errors]
        return list(self)

    def update_error_dict(self, error_dict):
        if hasattr(self, "error_dict"):
            for field, errors in self.error_dict.items():
                error_dict.setdefault(field, []).extend(errors)
        else:
            error_dict.setdefault(NON_FIELD_ERRORS, []).extend(self.error_list)
        return error_dict

    def __eq__(self, other):
        return hash(self) == hash(other) if isinstance(other, ValidationError) else NotImplemented

    def __hash__(self):
        if hasattr(self, "message"):
            params = tuple(sorted((key, str(value)) for key, value in (self.params or {}).items()))
            return hash((self.message, self.code, params))
        if hasattr(self, "error_dict"):
            return hash(tuple((field, tuple(errors)) for field, errors in self.error_dict.items()))
        return hash(tuple(sorted(self.error_list, key=lambda error: str(error.message))))

    def __iter__(self):
        if hasattr(self, "error_dict"):
            for field, errors in self.error_dict.items():
                yield field, list(ValidationError(errors))
        else:
            for error in self.error_list:
                yield str(error.message % error.params if error.params else error.message)

    def __str__(self):
        return repr(dict(self)) if hasattr(self, "error_dict") else repr(list(self))

    def __repr__(self):
        return f"ValidationError({self})"


class PermissionDenied(Exception):
    """The user may not do this."""


class SuspiciousOperation(Exception):
    """The user did something fishy."""


class SuspiciousMultipartForm(SuspiciousOperation):
    """A multipart form is malformed."""


class SuspiciousFileOperation(SuspiciousOperation):
    """A path leads where it may not."""


class TooManyFieldsSent(SuspiciousOperation):
    """More fields than DATA_UPLOAD_MAX_NUMBER_FIELDS."""


class TooManyFilesSent(SuspiciousOperation):
    """More files than DATA_UPLOAD_MAX_NUMBER_FILES."""


class RequestDataTooBig(SuspiciousOperation):
    """More than DATA_UPLOAD_MAX_MEMORY_SIZE."""


class AppRegistryNotReady(Exception):
    """Models were asked for before they were loaded."""


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


class ViewDoesNotExist(Exception):
    """A URL pattern names a view that is not there."""


class FieldFetchBlocked(FieldError):
    """Since 6.1: FETCH_RAISE forbids the query."""
