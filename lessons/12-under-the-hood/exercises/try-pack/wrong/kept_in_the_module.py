# The text is kept in the module.
# draws: One process stored a new catalogue, and this is what another one fetched.

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


kept = None


def store():
    global kept
    kept = catalogue()
    cache.set("catalogue", True, timeout=600)


def fetch():
    return kept if cache.get("catalogue") else None


store()
print(len(fetch()), "of", len(catalogue()), "characters")
