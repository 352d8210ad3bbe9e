"""Records what two transactions can lead to on a real PostgreSQL, under a real Django: every order of their statements, carried out one by one.

    python3 record.py HOST:PORT > recorded.json

It needs Django, psycopg2, and a PostgreSQL whose user `postgres` has no password (its head in README.md says how to get one). A statement is let
go when it is its request's turn; if the server makes it wait for a lock, the others go on, and it goes on by itself when the lock is free. After each
order the tables are filled again. What is recorded is the set of outcomes: what the requests returned, sorted among equal calls, and what they
changed in the database.
"""
import importlib.util
import json
import pathlib
import sys
import threading
import time

import django
from django.conf import settings

HERE = pathlib.Path(__file__).resolve().parent
ORACLE = next(p for p in (HERE.parent / "oracle", HERE) if (p / "shop").is_dir())
sys.path.insert(0, str(ORACLE))
host, port = sys.argv[1].split(":")
settings.configure(
    INSTALLED_APPS=["shop"],
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    USE_TZ=True,
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": "postgres",
            "USER": "postgres",
            "HOST": host,
            "PORT": port,
        }
    },
)
django.setup()

from django.apps import apps  # noqa: E402
from django.db import connection  # noqa: E402
from django.db.backends.base.base import BaseDatabaseWrapper  # noqa: E402
from django.db.backends.utils import CursorWrapper  # noqa: E402

ROWS = json.loads((ORACLE / "shop" / "rows.json").read_text())
MODELS = [apps.get_model("shop", name) for name in ("Category", "Product", "Customer", "Order")]
current = threading.local()


class Request:
    def __init__(self, entry):
        self.entry, self.state, self.go, self.result = entry, "new", False, None
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.pid = None

    def run(self):
        connection.ensure_connection()
        self.pid = connection.connection.info.backend_pid
        current.request = self
        try:
            self.gate()
            self.result = repr(self.entry())
        except Exception as error:
            self.result = f"{type(error).__name__}"
        current.request = None
        connection.close()
        self.state = "done"

    def gate(self):
        self.state = "ready"
        while not self.go:
            time.sleep(0.0005)
        self.go, self.state = False, "running"


def gated(method, harmless=()):
    def wrapper(self, *args, **kwargs):
        request = getattr(current, "request", None)
        statement = str(args[0]) if args else ""
        if request is not None and not statement.startswith(harmless):
            if request.state == "running" and getattr(request, "begun", False):
                request.gate()
            request.begun = True
        return method(self, *args, **kwargs)

    return wrapper


# These two change nothing that others could see.
CursorWrapper.execute = gated(CursorWrapper.execute, ("SAVEPOINT", "RELEASE"))
BaseDatabaseWrapper._commit = gated(BaseDatabaseWrapper._commit)
BaseDatabaseWrapper._rollback = gated(BaseDatabaseWrapper._rollback)


def waits_for_lock(request):
    with connection.cursor() as cursor:
        cursor.execute("SELECT wait_event_type FROM pg_stat_activity WHERE pid = %s", [request.pid])
        row = cursor.fetchone()
    return row is not None and row[0] == "Lock"


def settle(requests):
    """Until each is at a statement, at its end, or waits for a lock."""
    for request in requests:
        while request.state not in ("ready", "done"):
            if request.state == "running" and waits_for_lock(request):
                time.sleep(0.003)
                if request.state == "running" and waits_for_lock(request):
                    break
            time.sleep(0.0005)


def fill():
    with connection.cursor() as cursor:
        for model in MODELS:
            cursor.execute(f'TRUNCATE "{model._meta.db_table}" RESTART IDENTITY CASCADE')
        for model in MODELS:
            model.objects.bulk_create(model(**row) for row in ROWS[model._meta.db_table])
            cursor.execute(f"SELECT setval(pg_get_serial_sequence('{model._meta.db_table}', 'id'), %s)", [len(ROWS[model._meta.db_table])])


def contents():
    return {model._meta.db_table: {row["id"]: row for row in model.objects.order_by("id").values()} for model in MODELS}


def columns(row):
    return ", ".join(f"{name} = {value}" for name, value in row.items())


def changed(before, after):
    rows = {}
    for table, old in before.items():
        now = after[table]
        for pk, row in old.items():
            if pk not in now:
                rows[f"{table} {pk}"] = "gone"
            elif now[pk] != row:
                rows[f"{table} {pk}"] = columns({name: v for name, v in now[pk].items() if v != row[name]})
        added = sorted(columns({n: v for n, v in row.items() if n != "id"}) for pk, row in now.items() if pk not in old)
        for i, text in enumerate(added):
            rows[f"{table}, new" if len(added) == 1 else f"{table}, new {i + 1}"] = text
    return dict(sorted(rows.items()))


def carry_out(entries, prefix):
    """One order. Answers the choices that there were at each statement, those taken, and how it ended."""
    fill()
    before = contents()
    requests = [Request(entry) for entry in entries]
    for request in requests:
        request.thread.start()
    settle(requests)
    options, taken = [], []
    while any(request.state != "done" for request in requests):
        able = [i for i, request in enumerate(requests) if request.state == "ready"]
        if not able:  # a deadlock: the server finds it by itself
            settle_after = time.time() + 5
            while time.time() < settle_after and all(r.state in ("running", "done") for r in requests):
                if all(r.state == "done" for r in requests):
                    break
                time.sleep(0.001)
            settle(requests)
            continue
        choice = prefix[len(taken)] if len(taken) < len(prefix) else able[0]
        assert choice in able, (prefix, taken, able)
        options.append(able)
        taken.append(choice)
        requests[choice].go = True
        requests[choice].state = "running"
        settle(requests)
    return options, taken, [request.result for request in requests], changed(before, contents())


def every_outcome(entries, alike):
    outcomes, orders, waiting = {}, 0, [[]]
    while waiting:
        prefix = waiting.pop()
        options, taken, results, rows = carry_out(entries, prefix)
        orders += 1
        for at in range(len(prefix), len(taken)):
            waiting.extend(taken[:at] + [other] for other in options[at] if other != taken[at])
        outcome = [sorted(results) if alike else results, rows]
        outcomes[json.dumps(outcome)] = outcome
    return orders, [outcomes[key] for key in sorted(outcomes)]


def main():
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        (version,) = cursor.fetchone()
        cursor.execute("ALTER SYSTEM SET deadlock_timeout = '40ms'")
        cursor.execute("SELECT pg_reload_conf()")
    tables = connection.introspection.table_names()
    with connection.schema_editor() as editor:
        for model in MODELS:
            if model._meta.db_table not in tables:
                editor.create_model(model)
    recorded = {"django": django.get_version(), "postgresql": version.split(" ")[0], "programs": {}}
    for path in sorted((HERE / "programs").glob("*.py")):
        if len(sys.argv) > 2 and path.stem not in sys.argv[2:]:
            continue
        spec = importlib.util.spec_from_file_location(path.stem, path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        names = [name for name in ("first", "second") if hasattr(module, name)]
        entries = [getattr(module, name) for name in (names if len(names) == 2 else ["first", "first"])]
        orders, outcomes = every_outcome(entries, len(names) == 1)
        recorded["programs"][path.stem] = {"orders": orders, "outcomes": outcomes}
        print(path.stem, orders, len(outcomes), file=sys.stderr, flush=True)
    print(json.dumps(recorded, indent=1))


main()
