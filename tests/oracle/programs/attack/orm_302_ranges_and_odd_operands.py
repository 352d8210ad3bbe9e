# SHOP
# BACKENDS: locmem
import datetime
from decimal import Decimal

from django.db.models import F, Value
from shop.models import Category, Order, Product

ids = lambda **kw: list(Product.objects.filter(**kw).order_by("id").values_list("id", flat=True))


def t(name, call):
    try:
        print(name, call())
    except Exception as e:
        print(name, type(e).__name__, str(e)[:200])


for value in ((1, 3), [1, 3], "13", "1", ["1", "3"], (1,), (1, 2, 3), 5, None, (None, 3), (3, 1), range(1, 3), {1, 3}, "abc", ("a", "b"), (1.5, 3.2), (Decimal("1"), True), [F("id"), 3], [Value(1), F("stock")], {1: 2, 3: 4}, (x for x in (1, 3)), [[1], 2], b"ab", (1, "x"), ()):
    t(f"id range {value!r}"[:40] if not hasattr(value, "gi_frame") else "gen", lambda: ids(id__range=value))
for value in (("A", "C"), "AZ", ["B", "b"], (1, 5), ("", "Z"), (None, "C"), ("Green tea", "Green tea"), [F("name"), "Z"]):
    t(f"name range {value!r}"[:40], lambda: ids(name__range=value))
for value in ((1, 5), "19", ("1.5", "9.9"), (1.5, 9.9), (Decimal("1.50"), 9), ("a", 2), [F("price"), 5]):
    t(f"price range {value!r}"[:40], lambda: ids(price__range=value))
for value in ("^G", "tea$", "(", "[", "", "a|b", "\\d", "T", 5, None, b"tea", 1.5, True, F("name"), Value("tea"), "tea\n", ".", "^.{8}$", "é"):
    t(f"regex {value!r}"[:40], lambda: (ids(name__regex=value), ids(name__iregex=value)))
for field in ("stock", "price", "id", "category", "category__name"):
    for value in ("^1", 1, "[05]$", None):
        t(f"{field} regex {value!r}", lambda: ids(**{field + "__regex": value}))
for lookup in ("contains", "icontains", "startswith", "istartswith", "endswith", "iendswith", "exact", "iexact"):
    for value in (5, 1.5, None, ["a"], ("Green tea",), b"tea", True, Decimal("1"), F("name"), "%", "_", "\\", "", {"a": 1}):
        t(f"{lookup} {value!r}"[:40], lambda: ids(**{"name__" + lookup: value}))
for lookup in ("gt", "gte", "lt", "lte"):
    for value in ("5", 5.5, "5.5", None, [5], (5,), True, "x", Decimal("5.5"), F("id"), b"5", datetime.date(2026, 1, 1)):
        t(f"stock {lookup} {value!r}"[:40], lambda: ids(**{"stock__" + lookup: value}))
for value in ([1, "2"], "12", (), [None], [1, None], {1}, Product.objects.filter(id__lt=3), Product.objects.values("id", "name"), 5, None, [[1]], ["x"], [F("id")], [Value(1), 2], range(3), {3: 1}, [Product(pk=2)], [1.0, 2.5], [True], Category.objects.all(), Product.objects.filter(id__lt=5)[:2]):
    t(f"id in {value!r}"[:40], lambda: ids(id__in=value))
for value in (True, False, None, 1, 0, "x", "true", [], F("id")):
    t(f"isnull {value!r}"[:30], lambda: ids(category__isnull=value))
