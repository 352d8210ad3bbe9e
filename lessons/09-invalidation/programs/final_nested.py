from django.db import transaction
from shop.models import Product

done = []
with transaction.atomic():
    Product.objects.filter(id=4).update(price=9)
    transaction.on_commit(lambda: done.append("outer"))
    try:
        with transaction.atomic():
            transaction.on_commit(lambda: done.append("inner"))
            raise ValueError
    except ValueError:
        transaction.on_commit(lambda: done.append("handler"))
print(done)
