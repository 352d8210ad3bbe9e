# It drops what isn't ASCII.
# draws: A catalogue with other letters and signs was stored, and this came back.

import base64
import bz2
import gzip
import lzma
import pickle
import zlib
from django.core.cache import cache


def catalogue():
    """All descriptions in the shop; more than a megabyte."""
    return "".join(f"Tea pot {number}: a pot for water, tea and patience.\n" for number in range(25_000))


def store():
    cache.set("catalogue", zlib.compress(catalogue().encode("ascii", "ignore")), timeout=600)


def fetch():
    packed = cache.get("catalogue")
    return zlib.decompress(packed).decode("ascii") if packed else None


store()
print(len(fetch()), "of", len(catalogue()), "characters")
