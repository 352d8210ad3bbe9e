"""TestCase and its kin, for unittest's runner. https://docs.djangoproject.com/en/5.2/topics/testing/tools/

As in Django: a TestCase wraps the class and every test in transactions that are rolled back, so that on_commit() never runs unless
captureOnCommitCallbacks() asks for it. The caches are not rolled back (but for the database cache).
"""
import contextlib
import copy
import unittest

from asgiref.sync import async_to_sync, iscoroutinefunction
from django.db import transaction
from django.db.connection import connection
from django.test.assertions import Assertions
from django.test.browser import Client
from django.test.utils import CaptureQueriesContext, modify_settings, override_settings


class _AssertNumQueriesContext(CaptureQueriesContext):
    def __init__(self, test_case, num, connection):
        self.test_case, self.num = test_case, num
        super().__init__(connection)

    def __exit__(self, kind, error, trace):
        super().__exit__(kind, error, trace)
        if kind is not None:
            return
        captured = self.captured_queries
        self.test_case.assertEqual(
            len(captured), self.num,
            "%d queries executed, %d expected\nCaptured queries were:\n%s"
            % (len(captured), self.num, "\n".join(f"{i}. {query['sql']}" for i, query in enumerate(captured, start=1))),
        )


class SimpleTestCase(Assertions, unittest.TestCase):
    """Without a database: a query in it raises DatabaseOperationForbidden."""

    databases = set()
    client_class = Client
    _overridden_settings = None

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        if cls._overridden_settings:
            cls.enterClassContext(override_settings(**cls._overridden_settings))
        if not cls.databases:
            cls._forbid_queries()

    @classmethod
    def _forbid_queries(cls):
        def forbidden(*args, **kwargs):
            raise DatabaseOperationForbidden(
                "Database queries to 'default' are not allowed in SimpleTestCase subclasses. Either subclass "
                "TestCase or TransactionTestCase to ensure proper test isolation or add 'default' to "
                f"{unittest.util.strclass(cls)}.databases to silence this failure."
            )

        connection.send = forbidden
        cls.addClassCleanup(lambda: connection.__dict__.pop("send", None))

    def __call__(self, result=None):
        self._set_up_and_run(result)

    def debug(self):
        self._set_up_and_run(None, debug=True)

    def _set_up_and_run(self, result, debug=False):
        method = getattr(self, self._testMethodName)
        skipped = getattr(type(self), "__unittest_skip__", False) or getattr(method, "__unittest_skip__", False)
        if iscoroutinefunction(method):
            setattr(self, self._testMethodName, async_to_sync(method))
        if not skipped:
            try:
                self._pre_setup()
            except Exception:
                if debug:
                    raise
                import sys

                result.addError(self, sys.exc_info())
                return
        super().debug() if debug else super().__call__(result)
        if not skipped:
            self._post_teardown()

    def _pre_setup(self):
        self.client = self.client_class()

    def _post_teardown(self):
        pass

    def settings(self, **kwargs):
        """override_settings for a block."""
        return override_settings(**kwargs)

    def modify_settings(self, **kwargs):
        return modify_settings(**kwargs)


class DatabaseOperationForbidden(AssertionError):
    pass


class TransactionTestCase(SimpleTestCase):
    """With a database whose transactions are real. Its rows are not put back afterwards: the run ends with the program anyway."""

    databases = {"default"}

    def assertNumQueries(self, num, func=None, *args, using="default", **kwargs):
        """https://docs.djangoproject.com/en/5.2/topics/testing/tools/#django.test.TransactionTestCase.assertNumQueries"""
        context = _AssertNumQueriesContext(self, num, connection)
        if func is None:
            return context
        with context:
            func(*args, **kwargs)

    def assertQuerySetEqual(self, queryset, values, transform=None, ordered=True, msg=None):
        found = [transform(item) if transform else item for item in queryset]
        (self.assertEqual if ordered else self.assertCountEqual)(found, list(values), msg)


class TestData:
    """What setUpTestData() put on the class: each test gets a copy of its own. Copies of one test belong together (`memo`)."""

    def __init__(self, name, data):
        self.name, self.data = name, data

    def __get__(self, instance, owner):
        if instance is None:
            return self.data
        memo = instance.__dict__.setdefault("_testdata_memo", {})
        made = instance.__dict__[self.name] = copy.deepcopy(self.data, memo)
        return made


class TestCase(TransactionTestCase):
    """https://docs.djangoproject.com/en/5.2/topics/testing/tools/#testcase"""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls._class_block = _enter()
        before = dict(vars(cls))
        try:
            cls.setUpTestData()
            for name, value in dict(vars(cls)).items():
                if value is not before.get(name):
                    setattr(cls, name, TestData(name, value))
        except Exception:
            _roll_back(cls._class_block)
            raise

    @classmethod
    def tearDownClass(cls):
        _roll_back(cls._class_block)
        super().tearDownClass()

    @classmethod
    def setUpTestData(cls):
        """Rows for all tests of the class."""

    def _pre_setup(self):
        self._block = _enter()
        super()._pre_setup()

    def _post_teardown(self):
        super()._post_teardown()
        _roll_back(self._block)

    @classmethod
    @contextlib.contextmanager
    def captureOnCommitCallbacks(cls, *, using="default", execute=False):
        """https://docs.djangoproject.com/en/5.2/topics/testing/tools/#django.test.TestCase.captureOnCommitCallbacks"""
        callbacks = []
        start = len(connection.run_on_commit)
        try:
            yield callbacks
        finally:
            while True:
                count = len(connection.run_on_commit)
                for _, callback, robust in connection.run_on_commit[start:]:
                    callbacks.append(callback)
                    if execute:
                        try:
                            callback()
                        except Exception:
                            if not robust:
                                raise
                if count == len(connection.run_on_commit):
                    break
                start = count


def _enter():
    block = transaction.atomic(using="default")
    block._from_testcase = True
    block.__enter__()
    return block


def _roll_back(block):
    transaction.set_rollback(True)
    block.__exit__(None, None, None)


class LiveServerTestCase:
    def __init_subclass__(cls):
        raise NotImplementedError("LiveServerTestCase is not simulated: there is no network here; use Client or RequestFactory")
