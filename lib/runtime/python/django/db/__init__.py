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


class _Router:
    """There is one database, so every question has one answer. DATABASE_ROUTERS are not asked."""

    def db_for_read(self, model, **hints):
        return DEFAULT_DB_ALIAS

    db_for_write = db_for_read

    def allow_relation(self, obj1, obj2, **hints):
        return True

    def allow_migrate(self, db, app_label, **hints):
        return True

    allow_migrate_model = allow_migrate


router = _Router()
DJANGO_VERSION_PICKLE_KEY = "_django_version"


def close_old_connections(**kwargs):
    """Nothing to do: a connection is new in every request."""


__all__ = [
    "connection",
    "connections",
    "reset_queries",
    "router",
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
