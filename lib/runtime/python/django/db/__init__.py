"""The simulated database: one connection, a handful of tables. https://docs.djangoproject.com/en/5.2/topics/db/"""
from django.db.connection import connection, connections, reset_queries
from django.db.utils import (
    ConnectionDoesNotExist,
    DatabaseError,
    DataError,
    Error,
    IntegrityError,
    InterfaceError,
    InternalError,
    NotSupportedError,
    OperationalError,
    ProgrammingError,
)

DEFAULT_DB_ALIAS = "default"
DJANGO_VERSION_PICKLE_KEY = "_django_version"


def close_old_connections(**kwargs):
    """Nothing to do: a connection is new in every request."""


__all__ = [
    "connection",
    "connections",
    "reset_queries",
    "Error",
    "InterfaceError",
    "DatabaseError",
    "DataError",
    "OperationalError",
    "IntegrityError",
    "InternalError",
    "ProgrammingError",
    "NotSupportedError",
    "ConnectionDoesNotExist",
    "DEFAULT_DB_ALIAS",
]
