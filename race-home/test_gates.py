"""The gates without Django and without servers: a few classes stand in for theirs. Each bad input ends with a sentence. It needs only Python."""
import asyncio
import contextlib
import os
import sys
import threading
import time
import types
import unittest
from unittest import mock

import conductor


class BaseCache:
    def make_key(self, key, version=None):
        return f":{version or 1}:{key}"

    def get_or_set(self, key, value):
        found = self.get(key)
        if found is None:
            self.add(key, value)
            found = self.get(key)
        return found

    def add(self, key, value): ...
    def get(self, key): ...
    def set(self, key, value): ...
    def has_key(self, key): ...
    def get_many(self, keys): ...

    touch = delete = clear = incr = decr = set_many = delete_many = has_key


class OwnCache(BaseCache):
    def __init__(self):
        self.kept = {}

    def get(self, key):
        return self.kept.get(key)

    def set(self, key, value):
        self.kept[key] = value

    def add(self, key, value):
        return self.kept.setdefault(key, value) is value


class Connection:
    """One of Django's, with a cursor of its own. `fails`: what its next statement raises."""

    alias, in_atomic_block, fails = "default", False, None

    def execute(self, sql, params=None):
        if self.fails:
            raise self.fails


class CursorWrapper:
    def __init__(self, db):
        self.db = db

    def execute(self, sql, params=None):
        return self.db.execute(sql, params)


class Redis:
    """A server with databases; it knows nothing of time."""

    stores = {}

    def __init__(self, db):
        self.db, self.connection_pool = db, types.SimpleNamespace(connection_kwargs={"db": db})

    def execute_command(self, name, key, *args):
        kept = self.stores.setdefault(self.db, {})
        if name == "GET":
            return kept.get(key)
        if name == "DEL":
            return kept.pop(key, None) is not None
        if name == "SET" and not ("NX" in args and key in kept):
            kept[key] = args[0]
            return True
        return None

    def delete(self, key):
        return self.execute_command("DEL", key)


def module(name, **names):
    made = types.ModuleType(name)
    vars(made).update(names)
    return name, made


class WithStandIns(unittest.TestCase):
    def setUp(self):
        self.cache, self.connection = OwnCache(), Connection()
        connections = types.SimpleNamespace(all=lambda initialized_only: [self.connection], close_all=lambda: None)
        known = [
            module("django.conf", settings=types.SimpleNamespace(configured=True, USE_TZ=True)),
            module("django.core.cache", caches={"default": self.cache, "again": OwnCache()}, BaseCache=BaseCache),
            module("django.db", connections=connections),
            module("django.db.backends.utils", CursorWrapper=CursorWrapper),
            module("redis.client", Redis=Redis),
        ]
        self.enterContext(mock.patch.dict(sys.modules, {**dict(known), "asgiref.sync": None}))
        Redis.stores = {}

    def run_one(self, order, *functions, **how):
        with conductor.schedule(order, **how) as run:
            for function in functions:
                run.request(function)
        return run

    def execute(self, sql):
        return lambda: CursorWrapper(self.connection).execute(sql)


class Backends(WithStandIns):
    def test_of_an_unknown_backend_whole_calls_are_steps_and_a_note_says_so(self):
        run = self.run_one("A A B B B", lambda: self.cache.get_or_set("n", 5), lambda: self.cache.get_or_set("n", 6))
        self.assertEqual([row[1] for row in run.rows if row[0] == "A"], ["get :1:n", "add :1:n", "get :1:n", "return"])
        self.assertEqual(run.results, [5, 5])
        self.assertIn("OwnCache is not known here: each whole call of it is one step", run.notes[0])

    def test_methods_are_put_back(self):
        before = vars(OwnCache)["get"], vars(Redis)["execute_command"], time.sleep, vars(asyncio.BaseEventLoop)["time"]
        self.run_one("A", self.cache.kept.clear)
        self.assertEqual((vars(OwnCache)["get"], vars(Redis)["execute_command"], time.sleep, vars(asyncio.BaseEventLoop)["time"]), before)
        self.assertNotIn("touch", vars(OwnCache))

    def test_what_two_servers_keep_under_one_key_runs_out_by_itself(self):
        def view():
            Redis(0).execute_command("SET", "n", 1, "EX", 10)
            Redis(1).execute_command("SET", "n", 2, "EX", 60)
            time.sleep(30)
            return Redis(0).execute_command("GET", "n"), Redis(1).execute_command("GET", "n")

        run = self.run_one("A", view)
        self.assertEqual(run.results, [(None, 2)])
        self.assertIn("… 30 s later: n expired", run.table())

    def test_a_refused_add_does_not_renew_the_timeout(self):
        def view():
            Redis(0).execute_command("SET", "n", 1, "EX", 10)
            time.sleep(6)
            Redis(0).execute_command("SET", "n", 2, "EX", 10, "NX")
            time.sleep(6)
            return Redis(0).execute_command("GET", "n")

        run = self.run_one("A", view)
        self.assertEqual(run.results, [None])
        self.assertIn("add n = 2 → refused, the key is taken", run.table())

    def test_other_workers_of_pytest_xdist_are_named(self):
        with mock.patch.dict(os.environ, PYTEST_XDIST_WORKER="gw0"):
            run = self.run_one("A", lambda: Redis(0).execute_command("GET", "n"))
        self.assertIn("give each a database number or a KEY_PREFIX of its own", run.notes[0])


class Databases(WithStandIns):
    def test_a_statement_is_a_step(self):
        run = self.run_one("A", self.execute('SELECT "shop_item"."id" FROM "shop_item"'))
        self.assertEqual(run.rows[0][1], "SELECT shop_item")

    def test_sqlite_that_is_locked_is_explained(self):
        for text, why in ("database is locked", "one transaction write at a time"), ("database table is locked: x", "name a file"):
            self.connection.fails = RuntimeError(text)
            run = self.run_one("A", self.execute("UPDATE"))
            self.assertIn(text, str(run.results[0]))
            self.assertIn(why, run.notes[0])

    def test_inside_a_transaction_of_the_test_a_statement_is_refused_and_says_what_to_use(self):
        self.connection.in_atomic_block = True
        run = self.run_one("A", self.execute("SELECT 1"))
        self.assertIn("Use TransactionTestCase", str(run.results[0]))
        self.assertIn("Use TransactionTestCase", run.table())
        self.assertEqual(self.run_one("A", lambda: self.cache.get("n")).results, [None])  # without a database all is well


class Requests(WithStandIns):
    def test_a_thread_of_the_code_is_named(self):
        def view():
            thread = threading.Thread(target=self.cache.set, args=("n", 1), name="mine")
            thread.start()
            thread.join()

        run = self.run_one("A", view)
        self.assertIn("The thread 'mine', which the code started itself, is not controlled.", run.notes)
        self.assertEqual(self.cache.kept, {"n": 1})

    def test_exits_are_results_too(self):
        run = self.run_one("A", lambda: sys.exit(2))
        self.assertIsInstance(run.results[0], SystemExit)

    def test_a_loop_without_steps_is_found_and_its_thread_ended(self):
        def spins():
            while True:
                pass

        before = set(threading.enumerate())
        with self.assertRaisesRegex(conductor.Stuck, "A waits in a call that is no step, test_gates.py line .*: "):
            self.run_one("A", spins, patience=0.2)
        self.assertEqual(set(threading.enumerate()), before)
        self.assertEqual(self.run_one("A", lambda: 1).results, [1])

    def test_who_is_given_up_changes_nothing_any_more(self):
        lock = threading.Lock()

        def view():
            with lock:
                self.cache.set("n", 1)

        with self.assertRaises(conductor.Stuck), lock:
            self.run_one("A", view, patience=0.1)
        time.sleep(0.1)
        self.assertEqual(self.cache.kept, {})

    def test_an_async_view_sleeps_in_no_time(self):
        async def view():
            found = self.cache.get("n") or 0
            await asyncio.sleep(3600)
            self.cache.set("n", found + 1)
            return found

        began = time.monotonic()
        run = self.run_one("A B", view, view)
        self.assertLess(time.monotonic() - began, 3)
        self.assertEqual((run.results, self.cache.kept), ([0, 0], {"n": 1}))

    def test_a_timeout_of_asyncio_is_real_time(self):
        async def view():
            return await asyncio.wait_for(asyncio.Event().wait(), 0.1)

        self.assertIsInstance(self.run_one("A", view).results[0], TimeoutError | asyncio.TimeoutError)

    def test_what_is_no_function_is_refused(self):
        with self.assertRaisesRegex(TypeError, r"A request is a function and its arguments, not None: run.request\(view, 1\)"):
            with conductor.schedule("A") as run:
                run.request(None)

    def test_orders_that_fit_no_request(self):
        for order, problem in ("AABB", "'AABB', but the requests of this run are A, B"), ("a", "'a', but"), ("A C", "'C', but"):
            with self.subTest(order), self.assertRaisesRegex(ValueError, f"The order names {problem}.*'A B B A'"):
                self.run_one(order, int, int)
        with self.assertRaisesRegex(ValueError, "this run has no requests"):
            self.run_one("A")
        self.assertEqual(self.run_one("", int, int).results, [0, 0])

    def test_after_an_error_in_the_block_the_next_run_works(self):
        with contextlib.suppress(ZeroDivisionError), conductor.schedule("A") as run:
            run.request(int)
            1 / 0
        self.assertEqual(self.run_one("A", int).results, [0])


if __name__ == "__main__":
    unittest.main()
