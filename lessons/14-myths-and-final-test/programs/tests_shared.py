import io
import unittest
from django.core.cache import cache
from django.test import SimpleTestCase


class Offers(SimpleTestCase):
    def test_a_new_offer_is_shown(self):
        cache.set("offer", "green tea")
        self.assertEqual(cache.get("offer"), "green tea")

    def test_without_an_offer_nothing_is_shown(self):
        self.assertIsNone(cache.get("offer"))


tests = unittest.defaultTestLoader.loadTestsFromTestCase(Offers)
result = unittest.TextTestRunner(stream=io.StringIO()).run(tests)
print(result.testsRun, "tests,", len(result.failures), "failed")
