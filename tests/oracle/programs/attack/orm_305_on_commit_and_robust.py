# SHOP
# BACKENDS: locmem, db
import logging
import sys

from django.core.cache import cache
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test import TestCase
from shop.models import Category, Product



class Plain(logging.Formatter):
    def format(self, record):
        return f"{record.name} {record.levelname} {record.getMessage()} {record.exc_info[0].__name__}"


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(Plain())
logger = logging.getLogger("django.db.backends.base")
logger.addHandler(handler)
logger.propagate = False
log = []


def bad():
    log.append("bad")
    raise ValueError("from hook")


def t(name, call):
    try:
        print(name, call())
    except Exception as e:
        print(name, type(e).__name__, e)


with transaction.atomic():
    transaction.on_commit(lambda: log.append(1))
    transaction.on_commit(bad, robust=True)
    transaction.on_commit(lambda: log.append(2))
print(log)
log.clear()
try:
    with transaction.atomic():
        Category.objects.create(name="kept")
        transaction.on_commit(lambda: log.append(1))
        transaction.on_commit(bad)
        transaction.on_commit(lambda: log.append("never"))
except ValueError as e:
    print("raised", e)
print(log, Category.objects.filter(name="kept").exists(), connection.in_atomic_block, len(connection.run_on_commit))
log.clear()
t("now", lambda: transaction.on_commit(lambda: log.append("at once")))
t("now bad", lambda: transaction.on_commit(bad))
t("now robust", lambda: transaction.on_commit(bad, robust=True))
t("not callable", lambda: transaction.on_commit(5))
t("nothing", lambda: transaction.on_commit(None))
t("partial", lambda: transaction.on_commit(__import__("functools").partial(log.append, "p")))
t("using", lambda: transaction.on_commit(lambda: 1, using="default"))
t("using nope", lambda: transaction.on_commit(lambda: 1, using="nope"))
print(log)
log.clear()


def nested():
    log.append("first")
    transaction.on_commit(lambda: log.append("from within"))
    with transaction.atomic():
        transaction.on_commit(lambda: log.append("atomic within"))
        log.append("in")
    log.append("out")


with transaction.atomic():
    transaction.on_commit(nested)
    transaction.on_commit(lambda: log.append("second"))
print(log)
log.clear()
with transaction.atomic():
    sid = transaction.savepoint()
    transaction.on_commit(lambda: log.append("rolled"))
    transaction.savepoint_rollback(sid)
    sid = transaction.savepoint()
    transaction.on_commit(lambda: log.append("kept"))
    transaction.savepoint_commit(sid)
print(log)
log.clear()
with transaction.atomic():
    for i in range(3):
        try:
            with transaction.atomic():
                Category.objects.create(name=f"c{i}")
                transaction.on_commit(lambda i=i: (log.append(i), cache.set(f"c{i}", True)))
                if i == 1:
                    raise IntegrityError("no")
        except IntegrityError:
            pass
print(log, [cache.get(f"c{i}") for i in range(3)])
log.clear()


class T(TestCase):
    def test(self):
        with self.captureOnCommitCallbacks() as callbacks:
            transaction.on_commit(lambda: log.append("a"))
            with transaction.atomic():
                transaction.on_commit(lambda: log.append("b"))
        print(len(callbacks), log)
        for c in callbacks:
            c()
        print(log)
        with self.captureOnCommitCallbacks(execute=True) as callbacks:
            transaction.on_commit(nested)
            transaction.on_commit(bad, robust=True)
        print(len(callbacks), log)
        with self.assertRaises(ValueError):
            with self.captureOnCommitCallbacks(execute=True) as callbacks:
                transaction.on_commit(bad)
        with self.captureOnCommitCallbacks(using="default", execute=True) as callbacks:
            pass
        print(callbacks)


import unittest

result = unittest.TestResult()
T("test").run(result)
print(result, [e[1][-300:] for e in result.errors + result.failures])
