import io
import unittest
from django.core.cache import cache
from django.db import transaction
from django.test import TestCase
from shop.models import Product


def change_price(number, price):
    with transaction.atomic():
        Product.objects.filter(id=number).update(price=price)
        transaction.on_commit(lambda: cache.delete(f"price:{number}"))


class Prices(TestCase):
    def test_the_old_price_is_gone(self):
        cache.set("price:4", "12.00")
        with self.captureOnCommitCallbacks(execute=True):
            change_price(4, "9.00")
        print("in the cache:", cache.get("price:4"))


unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(Prices))
