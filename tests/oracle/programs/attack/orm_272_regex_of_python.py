# SHOP
# BACKENDS: locmem
from shop.models import Product

for pattern in (r"^Green", r"tea$", r"\bcup\b", r"[A-C]", r"(?P<a>e)", r"e{2}", r"\AGreen", r"tea\Z", r"B.*\scup", r"\w+\-?\w*", r"a|o", r"^.{8}$", r"[^a-zA-Z ]", r"\d", r"(", r"*", r"e+?", r"\."):
    for lookup in ("regex", "iregex"):
        try:
            print(lookup, pattern, list(Product.objects.filter(**{f"name__{lookup}": pattern}).order_by("id").values_list("id", flat=True)))
        except Exception as e:
            print(lookup, pattern, type(e).__name__, str(e)[:60])
