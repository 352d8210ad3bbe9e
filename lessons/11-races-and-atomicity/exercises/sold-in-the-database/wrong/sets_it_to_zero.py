# The last pot is sold rightly, and so are all the others with it.
# draws: and one of them was sold

from django.db.models import F
from shop.models import Product


def buy():
    changed = Product.objects.filter(id=5, stock__gte=1).update(stock=0)
    return "sold" if changed else "sold out"
