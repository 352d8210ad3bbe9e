"""Where statements go: each is one step, with a cost in virtual time. https://docs.djangoproject.com/en/5.2/topics/db/instrumentation/

One connection a request, to the one database "default". Raw SQL is not simulated. Savepoints, autocommit and what happens after a commit are as in
django/db/backends/base/base.py.
"""
import asyncio
import contextlib
import logging

from django.core.exceptions import SynchronousOnlyOperation
from django.db.utils import (
    ConnectionDoesNotExist,
    IntegrityError,
    InternalError,
    NotSupportedError,
    OperationalError,
    TransactionManagementError,
)
from stampede.bridge import Failed, step
from stampede.fresh import on_next_request, on_reset

# What a statement costs, in virtual milliseconds: a round trip to a database on the same network, with an index.
COST_MS = {
    "select": 5, "count": 20, "insert": 8, "update": 8, "delete": 8, "begin": 0, "commit": 4, "rollback": 1,
    "savepoint": 0, "release": 0, "rollback-to": 1,
}
BROKEN = "An error occurred in the current transaction. You can't execute queries until the end of the 'atomic' block."
FAILURES = {"integrity": IntegrityError, "deadlock": OperationalError, "locked": OperationalError, "function": OperationalError, "aborted": InternalError}
logger = logging.getLogger("django.db.backends.base")


class Operations:
    @staticmethod
    def quote_name(name):
        return name if name.startswith('"') and name.endswith('"') else f'"{name}"'

    def __getattr__(self, name):
        raise AttributeError(f"connection.ops.{name} is not simulated: of the database's operations there is quote_name")


class Features:
    """What `connection.features` is asked for most: for a program that runs by itself the database is like SQLite."""

    uses_savepoints = has_bulk_insert = can_return_columns_from_insert = supports_transactions = True
    has_select_for_update = has_select_for_update_nowait = has_select_for_update_skip_locked = False


class Introspection:
    """Which tables there are: those of the models, and the cache tables."""

    def table_names(self, cursor=None, include_views=False):
        from django.core.management.commands.createcachetable import tables
        from django.db.models.registry import models

        own = {model._meta.db_table for model in models.values() if not model._meta.proxy and not model._meta.abstract}
        return sorted(own | tables)

    def __getattr__(self, name):
        raise AttributeError(f"connection.introspection.{name} is not simulated: there is table_names()")


class DatabaseWrapper:
    alias = "default"
    vendor = "simulated"
    ops = Operations()
    features = Features()
    introspection = Introspection()

    def __init__(self):
        self.forget()

    def forget(self):
        self.queries_log = []
        self.autocommit = True
        self.in_atomic_block = False
        self.savepoint_ids = []
        self.atomic_blocks = []
        self.commit_on_exit = True
        self.needs_rollback = False
        self.rollback_exc = None
        self.run_on_commit = []  # (savepoints it was registered in, function, robust)
        self.run_commit_hooks_on_set_autocommit_on = False
        self.savepoint_state = 0
        self.force_debug_cursor = False
        self.transaction = None  # the engine's name of the open one
        self._transactions = 0

    @property
    def queries(self):
        """The statements so far, oldest first (here always; in Django only with DEBUG)."""
        return list(self.queries_log)

    # Statements

    def log(self, sql, cost_ms=0):
        """A statement that is part of another step."""
        self.queries_log.append({"sql": sql, "time": f"{cost_ms / 1000:.3f}"})

    def check_usable(self):
        """Raises what a statement raises before it is sent."""
        if asyncio._get_running_loop() is not None:
            raise SynchronousOnlyOperation(
                "You cannot call this from an async context - use a thread or sync_to_async."
            )
        if self.needs_rollback:
            raise TransactionManagementError(BROKEN) from self.rollback_exc

    def open_transaction(self):
        """The transaction that a statement belongs to; without autocommit the first one opens it."""
        if self.transaction is None and not self.autocommit:
            self.start()
        return self.transaction

    def send(self, sql, action, params=(), kind=None):
        """One statement: its reply. Raises IntegrityError if a rule of the table is broken, OperationalError for the victim of a deadlock."""
        self.check_usable()
        action["transaction"] = self.open_transaction()
        cost = COST_MS[kind or action["do"]]
        text = sql % tuple(map(quoted, params)) if params else sql.replace("%%", "%")
        self.log(text, cost)
        return self._carry_out(text, cost, action)

    def _carry_out(self, sql, cost, action):
        try:
            return step("database", "", sql, None, cost, {"action": action})
        except Failed as e:
            failed = e
        raise FAILURES[failed.kind](failed.message)

    def _control(self, sql, do, **more):
        if asyncio._get_running_loop() is not None:
            raise SynchronousOnlyOperation("You cannot call this from an async context - use a thread or sync_to_async.")
        cost = COST_MS[do]
        self.log(sql, cost)
        return self._carry_out(sql, cost, {"do": do, "transaction": self.transaction, **more})

    def start(self):
        self._transactions += 1
        self.transaction = f"t{self._transactions}"
        self._control("BEGIN", "begin")

    # Transactions

    def commit(self):
        self.validate_no_atomic_block()
        self._commit()
        self.run_commit_hooks_on_set_autocommit_on = True

    def _commit(self):
        if self.transaction is not None:
            self._control("COMMIT", "commit")
            self.transaction = None

    def rollback(self):
        self.validate_no_atomic_block()
        self._rollback()
        self.needs_rollback = False
        self.run_on_commit = []

    def _rollback(self):
        if self.transaction is not None:
            self._control("ROLLBACK", "rollback")
            self.transaction = None

    def _savepoint(self, sid):
        self._control(f'SAVEPOINT "{sid}"', "savepoint", savepoint=sid)

    def savepoint(self):
        self.validate_thread_sharing()
        if not self.open_transaction():
            return None
        self.savepoint_state += 1
        sid = f"s1_x{self.savepoint_state}"
        self._savepoint(sid)
        return sid

    def savepoint_rollback(self, sid):
        if self.open_transaction():
            self._control(f'ROLLBACK TO SAVEPOINT "{sid}"', "rollback-to", savepoint=sid)
            self.run_on_commit = [entry for entry in self.run_on_commit if sid not in entry[0]]

    def savepoint_commit(self, sid):
        if self.open_transaction():
            self._control(f'RELEASE SAVEPOINT "{sid}"', "release", savepoint=sid)

    def clean_savepoints(self):
        self.savepoint_state = 0

    def get_autocommit(self):
        return self.autocommit

    def set_autocommit(self, autocommit, force_begin_transaction_with_broken_autocommit=False):
        self.validate_no_atomic_block()
        if autocommit and self.transaction is not None and not force_begin_transaction_with_broken_autocommit:
            self._commit()
            self.run_commit_hooks_on_set_autocommit_on = True
        self.autocommit = autocommit
        if autocommit and self.run_commit_hooks_on_set_autocommit_on:
            self.run_and_clear_commit_hooks()
            self.run_commit_hooks_on_set_autocommit_on = False

    def get_rollback(self):
        if not self.in_atomic_block:
            raise TransactionManagementError("The rollback flag doesn't work outside of an 'atomic' block.")
        return self.needs_rollback

    def set_rollback(self, rollback):
        if not self.in_atomic_block:
            raise TransactionManagementError("The rollback flag doesn't work outside of an 'atomic' block.")
        self.needs_rollback = rollback

    def validate_no_atomic_block(self):
        if self.in_atomic_block:
            raise TransactionManagementError("This is forbidden when an 'atomic' block is active.")

    def validate_no_broken_transaction(self):
        if self.needs_rollback:
            raise TransactionManagementError(BROKEN) from self.rollback_exc

    def validate_thread_sharing(self):
        pass

    def on_commit(self, func, robust=False):
        if not callable(func):
            raise TypeError("on_commit()'s callback must be a callable.")
        if self.in_atomic_block:
            self.run_on_commit.append((set(self.savepoint_ids), func, robust))
        elif not self.autocommit:
            raise TransactionManagementError("on_commit() cannot be used in manual transaction management")
        else:
            _run_hook(func, robust, "")

    def run_and_clear_commit_hooks(self):
        self.validate_no_atomic_block()
        hooks, self.run_on_commit = self.run_on_commit, []
        while hooks:
            _, func, robust = hooks.pop(0)
            _run_hook(func, robust, " during transaction")

    # Around it

    def cursor(self):
        raise NotSupportedError("raw SQL is not simulated: use models (from shop.models import Product, or one of your own)")

    @contextlib.contextmanager
    def execute_wrapper(self, wrapper):
        raise NotSupportedError("execute_wrapper is not simulated: count with connection.queries or CaptureQueriesContext")
        yield

    def schema_editor(self, collect_sql=False, atomic=True):
        return SchemaEditor()

    def ensure_connection(self):
        pass

    def is_usable(self):
        return True

    def close(self):
        pass

    def close_if_unusable_or_obsolete(self):
        pass

    def __repr__(self):
        return "<DatabaseWrapper vendor='simulated' alias='default'>"


class SchemaEditor:
    """What tests make tables with. Here every model has its table from the beginning, empty but for Shop data, so there is nothing to do."""

    def __enter__(self):
        return self

    def __exit__(self, *raised):
        pass

    def create_model(self, model):
        pass

    def __getattr__(self, name):
        raise NotSupportedError(f"schema_editor().{name} is not simulated: tables are made by themselves, and stay as the models are")


def _run_hook(func, robust, when):
    if not robust:
        return func()
    try:
        func()
    except Exception as e:
        logger.exception(f"Error calling %s in on_commit(){when} (%s).", getattr(func, "__qualname__", repr(func)), e)


def quoted(value):
    """A parameter as SQLite's QUOTE() shows it."""
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, (int, float)):
        return repr(value)
    return "'" + str(value).replace("'", "''") + "'"


class ConnectionHandler:
    def __getitem__(self, alias):
        if alias != "default":
            raise ConnectionDoesNotExist(f"The connection '{alias}' doesn't exist.")
        return connection

    def __iter__(self):
        return iter(["default"])

    def __contains__(self, alias):
        return alias == "default"

    def all(self, initialized_only=False):
        return [connection]

    def close_all(self):
        pass

    @property
    def databases(self):
        return {"default": {"ENGINE": "simulated"}}


connection = DatabaseWrapper()
connections = ConnectionHandler()
on_reset(connection.forget)
on_next_request(connection.forget)  # closed when a request ends, unless CONN_MAX_AGE says otherwise


def reset_queries(**kwargs):
    """Empties connection.queries."""
    connection.queries_log.clear()
