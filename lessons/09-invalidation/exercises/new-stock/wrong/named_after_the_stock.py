# The generation is named after the stock.
# draws: Deliveries made it 20, then 30, during which a visitor came, and then 20 again. This is what the next visitor was shown.

import random
import time
import uuid
from django.core.cache import cache
from django.db import IntegrityError, transaction
from shop.models import Product


def generation(number):
    return cache.get_or_set(f"generation:{number}", lambda: uuid.uuid4().hex, timeout=None)



def stock_of(number):
    key = f"stock:{number}:{generation(number)}"
    stock = cache.get(key)
    if stock is None:
        stock = Product.objects.get(id=number).stock
        cache.set(key, stock, timeout=3600)
    return stock



def deliver(number, stock):
    with transaction.atomic():
        Product.objects.filter(id=number).update(stock=stock)
        transaction.on_commit(lambda: cache.set(f"generation:{number}", f"{stock}", timeout=None))
