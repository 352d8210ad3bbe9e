import zlib

from django.core.cache import cache


def catalogue():
    """All descriptions in the shop; more than a megabyte."""
    return "".join(f"Tea pot {number}: a pot for water, tea and patience.\n" for number in range(25_000))


def store():
    cache.set("catalogue", zlib.compress(catalogue().encode()), timeout=600)


def fetch():
    """The whole catalogue as a string, or None if it isn't there."""
    packed = cache.get("catalogue")
    return None if packed is None else zlib.decompress(packed).decode()


store()
print(len(fetch()), "of", len(catalogue()), "characters")
