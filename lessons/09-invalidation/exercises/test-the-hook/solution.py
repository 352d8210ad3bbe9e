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
        self.assertIsNone(cache.get("price:4"))


def run_tests():
    """How many tests failed."""
    tests = unittest.defaultTestLoader.loadTestsFromTestCase(Prices)
    result = unittest.TextTestRunner(stream=io.StringIO()).run(tests)
    return len(result.failures) + len(result.errors)


print(run_tests(), "failed")
