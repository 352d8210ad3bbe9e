# SHOP
# BACKENDS: locmem
from shop.models import Product

for lookup in ("exact", "iexact", "contains", "icontains", "startswith", "istartswith", "endswith", "iendswith", "regex", "iregex", "in", "gt", "lt", "gte", "lte", "range", "isnull", "date"):
    for value in ("Green tea", "green TEA", "tea", "", "%", None, ["Green tea", "x"], 5):
        if lookup in ("regex", "iregex", "range") and not isinstance(value, str | None) or lookup == "range" and value is not None:
            continue
        try:
            print(lookup, repr(value), list(Product.objects.filter(**{f"name__{lookup}": value}).order_by("id").values_list("id", flat=True)))
        except Exception as e:
            print(lookup, repr(value), type(e).__name__, str(e)[:90])
