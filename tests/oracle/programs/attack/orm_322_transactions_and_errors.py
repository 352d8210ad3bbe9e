# SHOP
# BACKENDS: locmem, db
from django.core.cache import cache
from django.db import DatabaseError, Error, IntegrityError, InterfaceError, OperationalError, connection, connections, router, transaction
from django.db.transaction import Atomic, TransactionManagementError
from shop.models import Category, Customer, Order, Product


def t(name, call):
    try:
        print(name, call())
    except Exception as e:
        print(name, type(e).__name__, str(e)[:200], type(e.__cause__).__name__ if isinstance(e, TransactionManagementError) else "")


names = lambda: list(Category.objects.filter(id__gt=3).order_by("id").values_list("name", flat=True))


def fails():
    with transaction.atomic():
        Category.objects.create(name="lost")
        raise KeyError("x")


t("fails", fails)
t("names", names)


def swallow():
    with transaction.atomic():
        Category.objects.create(name="kept")
        try:
            with transaction.atomic():
                Category.objects.create(name="lost")
                raise ValueError
        except ValueError:
            pass
        Category.objects.create(name="kept 2")


t("swallow", swallow)
t("names", names)


def broken():
    with transaction.atomic():
        Category.objects.create(name="broken")
        try:
            Order.objects.create(customer_id=1, product_id=1, total=None)
        except IntegrityError:
            pass
        Category.objects.count()


t("broken", broken)


def broken_quiet():
    with transaction.atomic():
        Category.objects.create(name="broken")
        try:
            Order.objects.create(customer_id=1, product_id=1, total=None)
        except IntegrityError:
            pass


t("broken quiet", broken_quiet)
t("names", names)


def manual():
    transaction.set_autocommit(False)
    try:
        Category.objects.create(name="manual")
        print(transaction.get_autocommit(), connection.in_atomic_block)
        transaction.rollback()
        Category.objects.create(name="manual 2")
        transaction.commit()
        try:
            transaction.on_commit(lambda: print("hook"))
        except TransactionManagementError as e:
            print(e)
    finally:
        transaction.set_autocommit(True)


t("manual", manual)
t("names", names)


def inside():
    with transaction.atomic():
        for call in (transaction.commit, transaction.rollback, lambda: transaction.set_autocommit(False)):
            t("  in", call)
        sid = transaction.savepoint()
        Category.objects.create(name="sp")
        transaction.savepoint_rollback(sid)
        sid = transaction.savepoint()
        Category.objects.create(name="sp 2")
        transaction.savepoint_commit(sid)
        print(transaction.get_rollback(), connection.savepoint_ids, connection.in_atomic_block)
        transaction.set_rollback(True)


t("inside", inside)
t("names", names)
t("get_rollback out", transaction.get_rollback)
t("set_rollback out", lambda: transaction.set_rollback(True))
t("savepoint out", transaction.savepoint)


@transaction.atomic(durable=True)
def durable():
    return connection.in_atomic_block


t("durable", durable)


def durable_in():
    with transaction.atomic():
        durable()


t("durable in", durable_in)


@transaction.atomic
def deco(n):
    Category.objects.create(name=n)
    if n == "bad":
        raise ValueError(n)
    return n


t("deco", lambda: deco("good"))
t("deco bad", lambda: deco("bad"))
t("names", names)
print(deco.__name__, isinstance(transaction.atomic(), Atomic), transaction.atomic().__class__.__name__)


def with_cache():
    try:
        with transaction.atomic():
            cache.set("in", 1)
            cache.add("in2", 1)
            cache.incr("in")
            raise ValueError
    except ValueError:
        pass
    return cache.get("in"), cache.get("in2")


t("cache", with_cache)


def hooks():
    log = []
    with transaction.atomic():
        transaction.on_commit(lambda: log.append(cache.get("v")))
        cache.set("v", 1)
        transaction.on_commit(lambda: cache.delete("v"))
        transaction.on_commit(lambda: log.append(cache.get("v")))
    return log


t("hooks", hooks)
t("using", lambda: transaction.atomic(using="other").__enter__())
t("connections", lambda: (list(connections), connections["default"] is not None, connection.alias, router.db_for_read(Product)))
t("no conn", lambda: connections["x"])
t("queries error", lambda: Product.objects.using("x").count())
print([issubclass(a, b) for a, b in ((IntegrityError, DatabaseError), (DatabaseError, Error), (OperationalError, DatabaseError), (InterfaceError, DatabaseError), (TransactionManagementError, DatabaseError))])
with transaction.atomic():
    a = transaction.atomic()
    a.__enter__()
    Category.objects.create(name="by hand")
    a.__exit__(ValueError, ValueError(), None)
    print(names())
