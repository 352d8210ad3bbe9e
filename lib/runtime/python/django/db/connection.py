"""Where statements go: each is one step, with a cost in virtual time. https://docs.djangoproject.com/en/5.2/topics/db/instrumentation/

Statements are equality lookups on one table and writes of whole values. Raw SQL is not simulated.
"""
import asyncio

from django.core.exceptions import SynchronousOnlyOperation
from django.db.utils import NotSupportedError, TransactionManagementError
from stampede.bridge import step
from stampede.fresh import on_next_request, on_reset

# What a statement costs, in virtual milliseconds: a round trip to a database on the same network, with an index.
COST_MS = {"select": 5, "count": 20, "insert": 8, "update": 8, "delete": 8, "begin": 0, "commit": 4, "rollback": 1}


class Connection:
    alias = "default"
    vendor = "simulated"

    def __init__(self):
        self.forget()

    def forget(self):
        self.queries_log = []
        self.atomic_blocks = []
        self.needs_rollback = False
        self.run_on_commit = []
        self._transactions = 0

    @property
    def in_atomic_block(self):
        return bool(self.atomic_blocks)

    @property
    def queries(self):
        """The statements so far, oldest first (here always; in Django only with DEBUG)."""
        return list(self.queries_log)

    @property
    def transaction(self):
        return self.atomic_blocks[0] if self.atomic_blocks else None

    def begin(self):
        self._transactions += 1
        self.send("BEGIN", {"do": "begin", "transaction": f"t{self._transactions}"})
        return f"t{self._transactions}"

    def send(self, sql, action):
        """One statement: its reply."""
        if asyncio._get_running_loop() is not None:
            raise SynchronousOnlyOperation(
                "You cannot call this from an async context - use a thread or sync_to_async."
            )
        if "table" in action:
            if self.needs_rollback:
                raise TransactionManagementError(
                    "An error occurred in the current transaction. "
                    "You can't execute queries until the end of the 'atomic' block."
                )
            action["transaction"] = self.transaction
        cost = COST_MS[action["do"]]
        self.queries_log.append({"sql": sql, "time": f"{cost / 1000:.3f}"})
        return step("database", "", sql, None, cost, {"action": action})

    def cursor(self):
        raise NotSupportedError("raw SQL is not simulated: use the models of the shop (from shop.models import Product)")

    def close(self):
        pass


connection = Connection()
connections = {"default": connection}
on_reset(connection.forget)
on_next_request(connection.forget)  # closed when a request ends, unless CONN_MAX_AGE says otherwise


def reset_queries(**kwargs):
    """Empties connection.queries."""
    connection.queries_log.clear()
