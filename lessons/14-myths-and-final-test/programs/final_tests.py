import io
import unittest
from django.core.cache import cache
from django.test import SimpleTestCase


class Tests(SimpleTestCase):
    def test_one(self):
        cache.add("offer", "tea", timeout=60)
        self.assertEqual(cache.get("offer"), "tea")

    def test_two(self):
        cache.add("offer", "cup", timeout=60)
        self.assertEqual(cache.get("offer"), "cup")


suite = unittest.defaultTestLoader.loadTestsFromTestCase(Tests)
print(len(unittest.TextTestRunner(stream=io.StringIO()).run(suite).failures))
