"""Transactions. https://docs.djangoproject.com/en/5.2/topics/db/transactions/

Read committed: a transaction sees its own writes, others see them after the commit, and wait until then if they want to write the same rows (as in
PostgreSQL; lib/engine/row-locks.ts). Blocks within blocks are savepoints, after django/db/transaction.py.
"""
import contextlib
import warnings

import django
from django.db.connection import connections
from django.db.utils import DatabaseError, Error, NotSupportedError, TransactionManagementError
from stampede import bridge


def get_connection(using=None):
    return connections[using or "default"]


def get_autocommit(using=None):
    connection = get_connection(using)
    return connection.autocommit and not connection.in_atomic_block


def set_autocommit(autocommit, using=None):
    return get_connection(using).set_autocommit(autocommit)


def commit(using=None):
    get_connection(using).commit()


def rollback(using=None):
    get_connection(using).rollback()


def __getattr__(name):
    if name == "savepoint_create" and django.VERSION >= (6, 1):
        return lambda using=None: get_connection(using).savepoint()
    raise AttributeError(f"module 'django.db.transaction' has no attribute {name!r}")


def savepoint(using=None):
    if django.VERSION >= (6, 1):
        from django.utils.deprecation import RemovedInDjango70Warning

        warnings.warn("savepoint() is deprecated. Use savepoint_create() instead.", RemovedInDjango70Warning, stacklevel=2)
    return get_connection(using).savepoint()


def savepoint_rollback(sid, using=None):
    get_connection(using).savepoint_rollback(sid)


def savepoint_commit(sid, using=None):
    get_connection(using).savepoint_commit(sid)


def clean_savepoints(using=None):
    get_connection(using).clean_savepoints()


def get_rollback(using=None):
    return get_connection(using).get_rollback()


def set_rollback(rollback, using=None):
    """Marks the innermost block to be rolled back at its end."""
    return get_connection(using).set_rollback(rollback)


def on_commit(func, using=None, robust=False):
    """Calls `func` once the transaction has been committed, never after a rollback; outside a transaction at once.
    https://docs.djangoproject.com/en/5.2/topics/db/transactions/#django.db.transaction.on_commit
    """
    get_connection(using).on_commit(func, robust)


@contextlib.contextmanager
def mark_for_rollback_on_error(using=None):
    """A statement that fails spoils the block around it."""
    try:
        yield
    except Exception as e:
        connection = get_connection(using)
        if connection.in_atomic_block:
            connection.needs_rollback = True
            connection.rollback_exc = e
        raise


class Atomic(contextlib.ContextDecorator):
    def __init__(self, using, savepoint, durable):
        self.using, self.savepoint, self.durable = using, savepoint, durable
        self._from_testcase = False

    def _recreate_cm(self):
        return self

    def __enter__(self):
        connection = get_connection(self.using)
        if self.durable and connection.atomic_blocks and not connection.atomic_blocks[-1]._from_testcase:
            raise RuntimeError("A durable atomic block cannot be nested within another atomic block.")
        if not connection.in_atomic_block:
            connection.commit_on_exit = True
            connection.needs_rollback = False
            if not connection.autocommit:
                connection.in_atomic_block = True
                connection.commit_on_exit = False
        if connection.in_atomic_block:
            if self.savepoint and not connection.needs_rollback:
                connection.savepoint_ids.append(connection.savepoint())
            else:
                connection.savepoint_ids.append(None)
        else:
            connection.start()
            connection.in_atomic_block = True
        connection.atomic_blocks.append(self)

    def __exit__(self, kind, error, trace):
        connection = get_connection(self.using)
        if connection.atomic_blocks:
            connection.atomic_blocks.pop()
        sid = None
        if connection.savepoint_ids:
            sid = connection.savepoint_ids.pop()
        else:
            connection.in_atomic_block = False
        if kind is None and not connection.needs_rollback:
            self._leave_well(connection, sid)
        else:
            connection.needs_rollback = False
            self._take_back(connection, sid)
        if not connection.in_atomic_block and connection.autocommit and kind is None and connection.run_on_commit:
            connection.run_and_clear_commit_hooks()

    def _leave_well(self, connection, sid):
        if connection.in_atomic_block:
            if sid is not None:
                try:
                    connection.savepoint_commit(sid)
                except DatabaseError:
                    connection.savepoint_rollback(sid)
                    raise
            if not connection.savepoint_ids and not connection.commit_on_exit:
                connection.in_atomic_block = False
            return
        try:
            connection._commit()
        except DatabaseError:
            connection.transaction = None  # the engine has rolled it back
            connection.run_on_commit = []
            raise

    def _take_back(self, connection, sid):
        if not connection.in_atomic_block:
            connection._rollback()
            connection.run_on_commit = []
            return
        if sid is None:
            connection.needs_rollback = True
        else:
            try:
                connection.savepoint_rollback(sid)
                connection.savepoint_commit(sid)
            except Error:
                connection.needs_rollback = True
        if not connection.savepoint_ids and not connection.commit_on_exit:
            connection.in_atomic_block = False


def atomic(using=None, savepoint=True, durable=False):
    """All or nothing, as `with atomic():` or as a decorator. https://docs.djangoproject.com/en/5.2/topics/db/transactions/#django.db.transaction.atomic"""
    return Atomic("default", savepoint, durable)(using) if callable(using) else Atomic(using, savepoint, durable)


def _non_atomic_requests(func, using):
    func._non_atomic_requests = {*getattr(func, "_non_atomic_requests", ()), using}
    return func


def non_atomic_requests(using=None):
    return _non_atomic_requests(using, "default") if callable(using) else lambda func: _non_atomic_requests(func, using or "default")


def locks_rows():
    """Whether select_for_update() does anything. A program that runs by itself is on SQLite, where it does not; several requests share a PostgreSQL."""
    if not bridge.among_others:
        return False
    if get_autocommit():
        raise TransactionManagementError("select_for_update cannot be used outside of a transaction.")
    return True


__all__ = ["Atomic", "DatabaseError", "NotSupportedError", "TransactionManagementError", "atomic", "on_commit"]
