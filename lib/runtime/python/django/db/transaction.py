"""Transactions. https://docs.djangoproject.com/en/5.2/topics/db/transactions/

Read committed: a transaction sees its own writes, others see them after the commit. Savepoints are not simulated: an inner
`atomic` belongs to the outer one, and an exception that leaves it spoils the whole transaction.
"""
import functools

from django.db.connection import connection
from django.db.utils import DatabaseError, TransactionManagementError  # noqa: F401 - belongs here in Django


class Atomic:
    def __init__(self, using=None, savepoint=True, durable=False):
        self.durable = durable

    def __call__(self, function):
        @functools.wraps(function)
        def inside(*args, **kwargs):
            with Atomic(durable=self.durable):
                return function(*args, **kwargs)

        return inside

    def __enter__(self):
        if not connection.in_atomic_block:
            connection.atomic_blocks.append(connection.begin())
        elif self.durable:
            raise RuntimeError("A durable atomic block cannot be nested within another atomic block.")
        else:
            connection.atomic_blocks.append(connection.transaction)

    def __exit__(self, kind, error, trace):
        transaction = connection.atomic_blocks.pop()
        if connection.in_atomic_block:
            if kind is not None:
                connection.needs_rollback = True
            return
        hooks, connection.run_on_commit = connection.run_on_commit, []
        if kind is None and not connection.needs_rollback:
            connection.send("COMMIT", {"do": "commit", "transaction": transaction})
            for hook, robust in hooks:
                _run_hook(hook, robust)
        else:
            connection.needs_rollback = False
            connection.send("ROLLBACK", {"do": "rollback", "transaction": transaction})


def atomic(using=None, savepoint=True, durable=False):
    """All or nothing, as `with atomic():` or as a decorator. https://docs.djangoproject.com/en/5.2/topics/db/transactions/#django.db.transaction.atomic"""
    return Atomic()(using) if callable(using) else Atomic(using, savepoint, durable)


def on_commit(func, using=None, robust=False):
    """Calls `func` once the transaction has been committed, never after a rollback; outside a transaction at once.
    https://docs.djangoproject.com/en/5.2/topics/db/transactions/#django.db.transaction.on_commit
    """
    if not callable(func):
        raise TypeError("on_commit()'s callback must be a callable.")
    if connection.in_atomic_block:
        connection.run_on_commit.append((func, robust))
    else:
        _run_hook(func, robust)


def _run_hook(hook, robust):
    try:
        hook()
    except Exception:
        if not robust:
            raise


def get_connection(using=None):
    return connection


def get_autocommit(using=None):
    return not connection.in_atomic_block


def set_rollback(rollback, using=None):
    """Marks the transaction to be rolled back at its end."""
    connection.needs_rollback = rollback


def savepoint(using=None):
    raise DatabaseError("savepoints are not simulated: use one atomic block")
