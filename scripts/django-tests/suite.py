# The tests of one module of Django's cache tests, by class: without NAME, prints a JSON list of the module's classes; with it, runs that class and
# prints a JSON list of [test, outcome, reason]. SETTINGS, MODULE and NAME are put in front of this (scripts/django-tests.ts).
import json
import sys
import types
import unittest
from importlib import import_module

from django.conf import settings
from django.core.cache import cache
from django.core.management.commands.createcachetable import tables

for setting, value in SETTINGS.items():
    setattr(settings, setting, value)


def stand_in(name, **members):
    """A module that isn't simulated, so that the tests can be imported; those that need more of it fail, and are named."""
    module = sys.modules[name] = types.ModuleType(name)
    vars(module).update(members)
    parent, _, own = name.rpartition(".")
    setattr(sys.modules[parent], own, module)


stand_in("django.db.backends")
stand_in("django.db.backends.utils", CursorWrapper=object)


class Result(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.outcomes = {}

    def addSuccess(self, test):
        self.outcomes.setdefault(test.id(), ["passed", ""])

    def addFailure(self, test, error):
        self.outcomes[test.id()] = ["failed", self._exc_info_to_string(error, test)]

    addError = addFailure

    def addSkip(self, test, reason):
        self.outcomes[test.id()] = ["skipped", reason]

    def addSubTest(self, test, subtest, error):
        if error is not None:
            self.addFailure(test, error)


def drop_table(self):
    """What the suite does with SQL of its own."""
    tables.discard("test cache table")
    cache.clear()


module = import_module(MODULE)
if hasattr(module, "DBCacheTests"):
    module.DBCacheTests.drop_table = drop_table
if NAME:
    result = Result()
    unittest.TestLoader().loadTestsFromTestCase(getattr(module, NAME)).run(result)
    print(json.dumps([[test, *outcome] for test, outcome in result.outcomes.items()]))
else:
    print(json.dumps([n for n, v in vars(module).items() if isinstance(v, type) and issubclass(v, unittest.TestCase) and v.__module__ == MODULE]))
