"""The simulated database: one connection, a handful of tables. https://docs.djangoproject.com/en/5.2/topics/db/"""
from django.db.connection import connection, connections, reset_queries
from django.db.utils import (
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
    "DEFAULT_DB_ALIAS",
]
