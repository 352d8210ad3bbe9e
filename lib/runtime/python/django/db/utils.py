"""Exceptions of the database layer. https://docs.djangoproject.com/en/5.2/ref/exceptions/#database-exceptions"""


class Error(Exception):
    pass


class InterfaceError(Error):
    pass


class DatabaseError(Error):
    pass


class DataError(DatabaseError):
    pass


class OperationalError(DatabaseError):
    """The database could not do it: no such table, no connection."""


class IntegrityError(DatabaseError):
    """A rule of the table would be broken, e.g. a second row with the same key."""


class InternalError(DatabaseError):
    pass


class ProgrammingError(DatabaseError):
    pass


class NotSupportedError(DatabaseError):
    pass


class TransactionManagementError(ProgrammingError):
    """The transaction can no longer be used this way. In Django it lives in django.db.transaction."""


TransactionManagementError.__module__ = "django.db.transaction"


class ConnectionDoesNotExist(Exception):
    """No database of this name is in the settings."""
