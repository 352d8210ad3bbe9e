# SHOP
# BACKENDS: db
from django.core.cache import cache
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from shop.models import Product

cache.set_many({"a": 1, "b": 2, "c": 3}, None)
try:
    with transaction.atomic():
        cache.set("a", 10, None)
        cache.delete("b")
        cache.add("d", 4, None)
        cache.incr("c")
        print(sorted(cache.get_many("abcd").items()))
        try:
            with transaction.atomic():
                cache.clear()
                cache.set("e", 5, None)
                print(cache.get_many("abcde"))
                raise ValueError
        except ValueError:
            print(sorted(cache.get_many("abcde").items()))
        raise KeyError
except KeyError:
    print(sorted(cache.get_many("abcde").items()))
with transaction.atomic():
    cache.set("a", 11, None)
    cache.delete_many(["b", "c"])
    transaction.on_commit(lambda: print("committed", cache.get("a")))
print(sorted(cache.get_many("abcde").items()))


def kinds(action):
    with CaptureQueriesContext(connection) as captured:
        action()
    return [query["sql"].split()[0] for query in captured.captured_queries]


for action in (
    lambda: cache.set("k", 1), lambda: cache.set("k", 2), lambda: cache.get("k"), lambda: cache.get_many(["k", "x"]), lambda: cache.has_key("k"),
    lambda: cache.add("k", 1), lambda: cache.add("new", 1), lambda: cache.touch("k"), lambda: cache.touch("x"), lambda: cache.incr("k"),
    lambda: cache.delete("k"), lambda: cache.delete_many(["k", "x"]), lambda: cache.get_or_set("g", 1), lambda: cache.clear(),
):
    print(kinds(action))
with transaction.atomic():
    print(kinds(lambda: cache.set("k", 1)), kinds(lambda: cache.add("k", 1)))
with transaction.atomic():
    transaction.set_rollback(True)
    try:
        cache.get("k")
    except transaction.TransactionManagementError as e:
        print(e)
print(cache.get("k"))
